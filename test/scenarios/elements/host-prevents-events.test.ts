import { expect } from '@open-wc/testing';
import type { MessageKey } from '../../../src/i18n/messages.js';
import { messages } from '../../../src/i18n/locales/en.js';
import { lostRegistration, unknownRegistration } from '../../support/lost-registration.js';
import { stopTime, type PageTime } from '../../support/page-time.js';
import { headingText } from '../../elements/heading.js';
import { endChecks } from '../../elements/pass-until.js';
import { newPassword, settled, visit, type Page } from '../../elements/stage.js';

const says = (page: Page, key: MessageKey) => page.text().includes(messages[key] as string);

/** A flow whose host prevents one event. */
async function holding(name: string, markup = '<onboarding-flow></onboarding-flow>') {
  const page = await visit(markup);
  const flow = page.find('onboarding-flow');
  flow.addEventListener(`onboarding-${name}`, (event) => event.preventDefault());
  return { page, flow };
}

/** The primary button is disabled while the host prevents the next step, and a click sends nothing. */
async function expectNoUse(page: Page): Promise<void> {
  const button = page.find('form:not([hidden]) button[type=submit]');
  expect(button.ariaDisabled).to.equal('true');
  expect(button.ariaBusy).to.equal(null);
  // Disabled without relying on colour.
  expect(getComputedStyle(button).opacity).to.equal('0.45');
  const others = page.all('form:not([hidden]) button.text');
  expect(others.filter(({ ariaDisabled }) => ariaDisabled !== 'true')).to.deep.equal([]);
  const asked = page.sandbox.requests.length;
  button.click();
  await settled();
  expect(page.sandbox.requests.length).to.equal(asked);
}

describe('a host that prevents the next step', () => {
  let time: PageTime | undefined;
  it('holds a verified registration until proceed()', async () => {
    const { page, flow } = await holding('verified');
    await page.sendCode();
    time = stopTime();
    page.enterCode();
    await page.hears('verified');
    // The delay before a new code is over.
    time.pass(31_000);
    await settled();
    expect(page.button('otp-resend').ariaDisabled).to.equal('true');
    await expectNoUse(page);
    flow.proceed();
    await page.shows('profile-heading');
  });

  it('holds the log-in after a password reset until proceed()', async () => {
    const { page, flow } = await holding(
      'logged-in',
      '<onboarding-flow start="login"></onboarding-flow>',
    );
    await page.shows('login-heading');
    page.type('username', 'registered@example.com');
    page.button('login-forgot').click();
    await page.reads('reset-intro');
    page.button('otp-send').click();
    await page.hears('code-sent');
    page.type('one-time-code', page.code);
    page.type('new-password', newPassword);
    page.submit();
    await page.hears('logged-in');
    await expectNoUse(page);
    flow.proceed();
    await page.shows('done-heading-login');
  });

  it('holds an account that the checking view found until proceed()', async () => {
    const { page, flow } = await holding('verified');
    await page.sendCode();
    page.sandbox.faults = [lostRegistration];
    page.enterCode();
    await page.hears('verified');
    await page.shows('checking-heading');
    expect(says(page, 'checking-intro')).to.equal(false);
    expect(page.all('section button')).to.deep.equal([]);
    expect(headingText(page.focused!)).to.equal(messages['checking-heading']);
    flow.proceed();
    await page.shows('profile-heading');
  });

  it('holds an account found by "Try again" until proceed(); the focus moves to the heading', async () => {
    const { page, flow } = await holding('verified');
    await page.sendCode();
    time = stopTime();
    page.sandbox.faults = unknownRegistration('drop');
    page.enterCode();
    await endChecks(page, time);
    page.sandbox.faults = [];
    page.button('checking-now').focus();
    page.button('checking-now').click();
    await page.hears('verified');
    expect(headingText(page.focused!)).to.equal(messages['checking-heading']);
    flow.proceed();
    await page.shows('profile-heading');
  });

  it('holds saved data although the event did not reach the element', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    const hold = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('onboarding-profile-saved', hold, { capture: true, once: true });
    await page.complete();
    await page.reads('profile-saved');
    await expectNoUse(page);
  });

  for (const name of ['profile-saved', 'complete']) {
    it(`holds saved data until proceed(); the form says that it is saved (${name})`, async () => {
      const { page, flow } = await holding(name);
      await page.complete();
      await page.hears(name);
      expect(says(page, 'profile-saved')).to.equal(true);
      await expectNoUse(page);
      flow.proceed();
      await page.shows('done-heading');
    });
  }

  it('holds a log-in until proceed()', async () => {
    const { page, flow } = await holding(
      'logged-in',
      '<onboarding-flow start="login"></onboarding-flow>',
    );
    await page.logIn('registered@example.com');
    await page.hears('logged-in');
    await expectNoUse(page);
    flow.proceed();
    await page.shows('done-heading-login');
  });

  it('holds the card of a customer whose data was complete until proceed()', async () => {
    const { page, flow } = await holding('complete');
    const { data } = page.sandbox.customers.find(
      (customer) => customer.data.mailcontactdata === 'hascard@example.com',
    )!;
    Object.assign(data, { name: 'Carla', surname: 'Neri', usedforpromotions: true });
    await page.sendCode('hascard@example.com');
    page.enterCode();
    await page.hears('complete');
    await page.shows('profile-heading');
    expect(says(page, 'profile-load-failed')).to.equal(false);
    expect(page.all('onboarding-profile button, section button')).to.deep.equal([]);
    flow.proceed();
    await page.shows('done-heading-card');
  });
});
