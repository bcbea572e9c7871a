/** The reference of a request in the log of a gateway, which a visitor reads out on the phone. */
import { expect } from '@open-wc/testing';
import { showsErrorPage } from '../error-page.js';
import { settled, until, visit, type Page, type PageOptions } from '../stage.js';

/** A page whose answers have the headers that a gateway adds: a reference each, counted up. */
async function behindGateway(options: PageOptions = {}): Promise<Page> {
  let arrived: (page: Page) => void = () => undefined;
  const here = new Promise<Page>((resolve) => (arrived = resolve));
  let count = 0;
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const response = await (await here).sandbox.fetch(input, init);
    const headers = new Headers(response.headers);
    count += 1;
    headers.set('x-onboarding-reference', `7F3A9C${String(count).padStart(2, '0')}`);
    return new Response(response.body, { status: response.status, headers });
  };
  const page = await visit('<onboarding-flow support-url="/help"></onboarding-flow>', {
    ...options,
    properties: { fetch },
  });
  arrived(page);
  return page;
}

const codes = (page: Page) =>
  page.all('[part~=support-code]').map((line) => line.innerText.trim().split(' ').at(-1));

describe('the reference of a request', () => {
  it('is in the support code of the error page', async () => {
    const page = await behindGateway();
    await page.identify('blocked@example.com');
    await showsErrorPage(page);
    expect(codes(page)).to.deep.equal(['customer-blocked-402-51-7F3A9C02']);
  });

  it('is in the support code of the second refusal above the button', async () => {
    const page = await behindGateway();
    page.sandbox.faults = [
      { method: 'POST', path: '/customer/verifyemail', times: 2, fault: 'answer:202' },
    ];
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    page.type('new-password', 'a fine new sentence');
    page.submit();
    await page.hears('error');
    await settled();
    expect(codes(page)).to.deep.equal([]);
    page.submit();
    await until(() => page.named('error').length === 2);
    await settled();
    expect(codes(page)).to.deep.equal(['code-not-sent-402-202-7F3A9C04']);
  });

  it('is in the sentence of another language', async () => {
    const page = await behindGateway({ lang: 'de' });
    await page.identify('blocked@example.com');
    await showsErrorPage(page);
    expect(page.text()).to.contain('Support-Code customer-blocked-402-51-7F3A9C02');
  });

  it('is not there without a gateway', async () => {
    const page = await visit('<onboarding-flow support-url="/help"></onboarding-flow>');
    await page.identify('blocked@example.com');
    await showsErrorPage(page);
    expect(codes(page)).to.deep.equal(['customer-blocked-402-51']);
  });
});
