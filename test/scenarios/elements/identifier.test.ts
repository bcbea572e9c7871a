import { expect } from '@open-wc/testing';
import { settled, until, visit, type Page } from '../../elements/stage.js';

const flow = '<onboarding-flow identifier="anna@example.com"></onboarding-flow>';
const offered = 'anna@example.com';

const field = (page: Page) => page.input('username');

async function opened(
  markup: string,
  options = {},
  heading: 'register-heading' | 'register-heading-card' = 'register-heading',
): Promise<Page> {
  const page = await visit(markup, options);
  await page.shows(heading);
  return page;
}

describe('the identifier that the page knows', () => {
  it('is in the first form, is sent by a press, and was neither sent nor stored before', async () => {
    const page = await opened(flow);
    await until(() => page.all('button[name=use-card]').length === 1);
    expect(field(page).value).to.equal(offered);
    expect(page.sandbox.requests).to.have.length(0);
    expect(sessionStorage.length).to.equal(0);
    expect(page.named('started')).to.have.length(0);
    page.submit();
    await page.shows('otp-heading');
    expect(page.requests(/checkcard/)).to.have.length(1);
    expect(JSON.stringify(page.heard)).not.to.contain(offered);
    expect(page.said).to.deep.equal([]);
  });

  it('comes late, changes, and goes, as long as nothing was typed', async () => {
    const page = await opened('<onboarding-flow></onboarding-flow>');
    const element = page.find('onboarding-flow');
    for (const text of [offered, '+39 333 123 1234', undefined, 'carla@example.com']) {
      element.identifier = text;
      await until(() => field(page).value === (text ?? ''));
    }
    page.type('username', 'typed@example.com');
    element.identifier = offered;
    await settled();
    expect(field(page).value).to.equal('typed@example.com');
    element.removeAttribute('identifier');
    element.identifier = undefined;
    await settled();
    expect(field(page).value).to.equal('typed@example.com');
  });

  it('asks for a card number if it is one, unless the visitor types something else', async () => {
    const markup = '<onboarding-flow identifier="ABC-1002"></onboarding-flow>';
    const page = await opened(markup, {}, 'register-heading-card');
    await until(() => page.all('button[name=use-contact]').length === 1);
    expect(field(page).value).to.equal('ABC-1002');
    expect(field(page).labels![0]!.innerText).to.equal('Card number');
    page.find('button[name=use-contact]').click();
    await until(() => page.all('button[name=use-card]').length === 1);
    expect(field(page).value).to.equal('');

    const other = await opened('<onboarding-flow></onboarding-flow>');
    other.type('username', 'typed@');
    other.find('onboarding-flow').identifier = 'ABC-1002';
    await settled();
    expect(field(other).labels![0]!.innerText).to.equal('Email or mobile number');
    expect(field(other).value).to.equal('typed@');
  });

  it('is shown as typed after "Change", and as offered after a sign-out', async () => {
    const page = await opened(flow);
    page.type('username', 'other@example.com');
    page.submit();
    await page.shows('otp-heading');
    page.button('otp-change-email').click();
    await page.shows('register-heading');
    expect(field(page).value).to.equal('other@example.com');
    const element = page.find('onboarding-flow');
    await element.signOut();
    await until(() => field(page).value === offered);
    element.removeAttribute('identifier');
    await element.signOut();
    await until(() => field(page).value === '');
  });

  it('is at the log-in and at the password reset, beside what is known of the visitor', async () => {
    const page = await visit(`<onboarding-login identifier="${offered}"></onboarding-login>`);
    await page.shows('login-heading');
    expect(field(page).value).to.equal(offered);
    page.find('button[name=forgot]').click();
    await until(() => page.text().includes('we’ll send you a code'));
    expect(field(page).value).to.equal(offered);
  });

  it('is at both entries of a page, whichever element it was set on', async () => {
    const page = await visit(
      `<div><onboarding-register identifier="${offered}"></onboarding-register>
      <onboarding-login identifier="${offered}"></onboarding-login></div>`,
    );
    await until(() => page.all('form [name=username]').length === 2);
    const values = page.all('form [name=username]').map((one) => (one as HTMLInputElement).value);
    expect(values).to.deep.equal([offered, offered]);
  });

  it('is ignored with one line that does not contain it, if no identifier is accepted that looks like it', async () => {
    const page = await opened(
      '<onboarding-flow identifiers="mobile" identifier="anna@example.com">',
    );
    await until(() => page.said.length > 0);
    await settled();
    expect(field(page).value).to.equal('');
    expect(page.said).to.deep.equal([
      '<onboarding-flow> identifier is malformed and was ignored; allowed: what identifiers accepts.',
    ]);
  });
});
