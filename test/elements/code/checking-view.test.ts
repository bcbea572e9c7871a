import { expect } from '@open-wc/testing';
import { messages } from '../../../src/i18n/locales/en.js';
import { unknownRegistration } from '../../support/lost-registration.js';
import { setOnline } from '../../support/online.js';
import { stopTime, type PageTime } from '../../support/page-time.js';
import { headingText } from '../heading.js';
import { endChecks, passUntil } from '../pass-until.js';
import { newPassword, settled, until, visit, type Page } from '../stage.js';

const flow = '<onboarding-flow></onboarding-flow>';
const isLong = 'This is taking a little longer than usual.';

const alertText = (page: Page) => page.find('section [role=alert]').textContent.trim();

/** Calls `timed` before anything counts seconds. */
async function withCode(timed: () => void = () => undefined): Promise<Page> {
  const page = await visit(flow);
  await page.identify('new@example.com');
  await page.shows('otp-heading');
  timed();
  page.type('new-password', newPassword);
  page.find('button[name=send-code]').click();
  await until(() => page.all('form [name=one-time-code]').length > 0);
  page.type('one-time-code', page.code);
  return page;
}

describe('the view that checks whether an account was created', () => {
  let time: PageTime | undefined;
  it('counts its waiting time from its own start, not from the request before it', async () => {
    const page = await withCode(() => (time = stopTime()));
    const registering = page.hold(/registrationVC/);
    page.submit();
    await until(() => registering.count === 1);
    time?.pass(9_500);
    await settled();
    expect(page.text()).to.contain(isLong);
    const asking = page.hold(/\/auth/);
    time?.pass(1_000);
    await page.shows('checking-heading');
    expect(page.text()).not.to.contain(isLong);
    await until(() => asking.count === 1);
    time?.pass(4_100);
    await settled();
    expect(page.text()).to.contain(isLong);
    asking.release();
    await page.shows('profile-heading');
    registering.release();
  });

  it('shows a spinner and a sentence, and no button, while checks run or follow', async () => {
    const page = await withCode();
    time = stopTime();
    page.sandbox.faults = unknownRegistration('drop');
    page.submit();
    await page.shows('checking-heading');
    await until(() => page.named('error').length > 1);
    await settled();
    for (const seconds of [0, 1, 2.1, 6]) {
      time.pass(seconds * 1000);
      await settled();
      expect(page.all('section .spinner')).to.have.length(1);
      expect(page.text()).to.contain(messages['checking-intro']);
      expect(page.text()).to.contain(messages['checking-by-itself']);
      expect(page.all('section button, section a')).to.deep.equal([]);
      expect(alertText(page)).to.equal('');
    }
    // A way out after ten seconds.
    await passUntil(time, () => page.all('section button').length > 0);
    expect(page.button('common-log-in').className).to.equal('text');
    page.sandbox.faults = [];
    await passUntil(time, () => page.path.endsWith('>profile'));
  });

  it('shows the reason and a button when the checks have ended; the button starts them again', async () => {
    const page = await withCode();
    time = stopTime();
    page.sandbox.faults = unknownRegistration('status:503');
    page.submit();
    await page.shows('checking-heading');
    await endChecks(page, time);
    expect(page.all('section .spinner')).to.deep.equal([]);
    expect(page.text()).to.contain(messages['checking-ended']);
    expect(page.text()).not.to.contain(messages['checking-by-itself']);
    expect(alertText(page)).to.contain(messages['problem-server-error']);
    const button = page.button('checking-now');
    expect(button.ariaDisabled).to.equal(null);
    page.sandbox.faults = [];
    const asking = page.hold(/\/auth/);
    button.focus();
    button.click();
    await until(() => asking.count === 1);
    expect(page.all('section button')).to.deep.equal([]);
    expect(alertText(page)).to.equal('');
    expect(headingText(page.focused!)).to.equal(messages['checking-heading']);
    expect(page.focused?.getAttribute('aria-describedby')).to.equal('note');
    expect(page.find('section #note').textContent).to.equal(messages['checking-intro']);
    asking.release();
    await page.shows('profile-heading');
  });

  it('offers to enter the code again once the API has said that there is no account', async () => {
    const page = await withCode();
    time = stopTime();
    const path = '/customer/registrationVCWithVerificationCode';
    page.sandbox.faults = [
      { method: 'PUT', path, fault: 'drop' },
      { method: 'PUT', path, fault: 'status:503', times: 0 },
    ];
    page.submit();
    await page.shows('checking-heading');
    await endChecks(page, time);
    page.sandbox.faults = [];
    page.button('checking-enter-code').click();
    await page.shows('otp-code-heading-email');
    await until(() => page.all('form:not([hidden])').length === 1);
    expect(page.input('one-time-code').value).to.equal(page.code);
    page.submit();
    await page.shows('profile-heading');
  });

  it('counts down on the button when the server wants a longer wait', async () => {
    const page = await withCode();
    time = stopTime();
    page.sandbox.faults = unknownRegistration('retry-after:90');
    page.submit();
    await page.shows('checking-ended-heading');
    const button = page.find('section .primary');
    expect(button.firstElementChild?.textContent).to.contain('(1:30)');
    expect(button.ariaDisabled).to.equal('true');
    page.sandbox.faults = [];
    button.click();
    await settled();
    expect(page.headings).to.deep.equal([messages['checking-ended-heading']]);
    time.pass(90_000);
    await until(() => button.ariaDisabled === null);
    button.click();
    await page.shows('profile-heading');
  });

  it('waits for the connection without a button for a minute, then offers to check again', async () => {
    const page = await withCode();
    time = stopTime();
    page.sandbox.faults = unknownRegistration('drop');
    setOnline(false);
    page.submit();
    await page.shows('checking-heading');
    await page.reads('flow-offline-waiting');
    const tries = () => page.named('error').length;
    expect(page.all('section .spinner')).to.have.length(1);
    expect(page.all('section .primary')).to.deep.equal([]);
    expect(page.text()).not.to.contain(messages['checking-by-itself']);
    expect(alertText(page)).to.equal('');
    for (let seconds = 0; seconds < 120; seconds += 1) {
      time.pass(1_000);
      await settled();
    }
    expect(tries()).to.be.lessThan(9);
    expect(page.headings).to.deep.equal([messages['checking-ended-heading']]);
    expect(page.text()).to.contain(messages['flow-offline']);
    expect(page.text()).not.to.contain(messages['flow-offline-waiting']);
    page.sandbox.faults = [];
    setOnline(true);
    page.find('section .primary').click();
    await page.shows('profile-heading');
  });
});
