import { expect } from '@open-wc/testing';
import { leave, newPassword, settled, until, visit, type Page } from '../../elements/stage.js';

/** Notes at each request what `look` sees on the page. */
function atRequests(page: Page, look: () => unknown): { readonly path: string; seen: unknown }[] {
  const requests: { path: string; seen: unknown }[] = [];
  const flow = page.find('onboarding-flow');
  const { fetch } = flow;
  flow.fetch = (input, init) => {
    requests.push({ path: new URL(input as string).pathname, seen: look() });
    return fetch!(input, init);
  };
  return requests;
}

const busyButtons = (page: Page) => page.all('button[aria-busy=true]').length;

describe('a request leaves before the page is rendered', () => {
  afterEach(leave);

  it('from the password form, which is busy right after', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    const held = page.hold(/verifyemail/);
    const requests = atRequests(page, () => busyButtons(page));
    page.type('new-password', newPassword);
    await settled();
    page.submit();
    await until(() => held.count === 1);
    expect(requests).to.deep.equal([{ path: '/customer/verifyemail', seen: 0 }]);
    await until(() => busyButtons(page) === 1);
    held.release();
    await page.hears('code-sent');
  });

  it('to log in with the new account, before data entry', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.sendCode();
    const held = page.hold(/customerdatafields/);
    const requests = atRequests(page, () => page.all('onboarding-profile').length);
    await settled();
    page.enterCode();
    await until(() => held.count === 1);
    expect(requests.find(({ path }) => path === '/auth')?.seen).to.equal(0);
    await until(() => page.all('.waiting').length === 1);
    held.release();
    await page.shows('profile-heading');
  });

  it('from data entry, which is busy right after', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.verify();
    page.enterData();
    const held = page.hold(/customer$/);
    const requests = atRequests(page, () => busyButtons(page));
    await settled();
    page.submit();
    await until(() => held.count === 1);
    expect(requests).to.deep.equal([{ path: '/customer', seen: 0 }]);
    await until(() => busyButtons(page) === 1);
    held.release();
    await page.shows('done-heading');
  });
});
