import { expect } from '@open-wc/testing';
import { stopTime, type PageTime } from '../../support/page-time.js';
import { newPassword, settled, until, visit, type Page } from '../../elements/stage.js';

const flow = '<onboarding-flow></onboarding-flow>';
const send = (page: Page) => page.find('button[name=send-code]') as HTMLButtonElement;

async function atCodeStep(): Promise<Page> {
  const page = await visit(flow);
  await page.identify('new@example.com');
  await page.shows('otp-heading');
  return page;
}

const over = 'Thanks for waiting. You can try again now.';
const polite = (page: Page) => page.all('[role=status]').map((region) => region.innerText.trim());

describe('the delay before another code', () => {
  let time: PageTime | undefined;
  /** Advances the clock and waits for the render. */
  const pass = (milliseconds: number) => {
    time?.pass(milliseconds);
    return settled();
  };

  /** The first code was just sent, and the clock stands still. */
  async function withCode(): Promise<Page> {
    const page = await atCodeStep();
    page.type('new-password', newPassword);
    time = stopTime();
    send(page).click();
    await page.hears('code-sent');
    return page;
  }

  async function withWrongCode(): Promise<Page> {
    const page = await withCode();
    page.type('one-time-code', '000000');
    page.submit();
    await until(() => page.input('one-time-code').ariaInvalid === 'true');
    return page;
  }

  it('counts down in words, also while another request runs', async () => {
    const page = await withCode();
    await until(() => page.all('form [name=one-time-code]').length === 1);
    const countdown = () => page.all('.countdown')[0]?.innerText;
    expect(countdown()).to.contain('30 seconds');
    await pass(1_100);
    expect(countdown()).to.contain('29 seconds');
    const held = page.hold(/registrationVC/);
    page.type('one-time-code', page.code);
    page.submit();
    await until(() => held.count === 1);
    await pass(1_000);
    expect(countdown()).to.contain('28 seconds');
    page.sandbox.faults = [];
    expect(send(page).ariaDisabled).to.equal('true');
    held.release();
    await page.shows('profile-heading');
  });

  it('ends although the timers fire slightly early', async () => {
    const page = await withCode();
    await pass(1_001.4);
    // The next timer was set for 999.6 milliseconds, and fires after 999.
    await pass(999);
    await pass(60_000);
    expect(page.all('.countdown')).to.have.length(0);
    await page.reads('otp-resend-now');
  });

  it('disables the button, then enables it and says so', async () => {
    const page = await withCode();
    await pass(29_000);
    expect(send(page).ariaDisabled).to.equal('true');
    send(page).click();
    await settled();
    expect(page.sandbox.outbox).to.have.length(1);
    expect(page.text()).to.contain('1 second');
    await pass(1_100);
    expect(page.all('.countdown')).to.have.length(0);
    await page.reads('otp-resend-now');
    send(page).click();
    send(page).click();
    await until(() => page.named('code-sent').length === 2);
    expect(page.sandbox.outbox).to.have.length(2);
  });

  it('announces a slow response in a live region that existed before', async () => {
    const page = await atCodeStep();
    page.type('new-password', newPassword);
    const held = page.hold(/verifyemail/);
    time = stopTime();
    send(page).click();
    await until(() => held.count === 1);
    const regions = page.all('[role=status]');
    await pass(4_100);
    const polite = regions.filter((region) => region.isConnected).map((region) => region.innerText);
    expect(polite).to.include('This is taking a little longer than usual.');
    held.release();
    await page.hears('code-sent');
  });

  it('clears the code field after a new code, focuses it and announces the new code', async () => {
    const page = await withWrongCode();
    await pass(31_000);
    const held = page.hold(/verifyemail/);
    send(page).focus();
    send(page).click();
    await until(() => held.count === 1);
    expect(page.focused).to.equal(send(page));
    expect(page.input('one-time-code').value).to.equal('000000');
    held.release();
    await until(() => page.named('code-sent').length === 2);
    await settled();
    expect(page.input('one-time-code').value).to.equal('');
    expect(page.input('one-time-code').ariaInvalid).to.equal(null);
    expect(page.focused).to.equal(page.input('one-time-code'));
    expect(polite(page)).to.include('We’ve sent a new code.');
    const { top, bottom } = page.find('.notice').getBoundingClientRect();
    expect(top).to.be.above(page.input('one-time-code').getBoundingClientRect().bottom);
    expect(bottom).to.be.below(page.find('.primary').getBoundingClientRect().top);
  });

  it('shows that a new code was not sent instead of the last code error', async () => {
    const page = await withWrongCode();
    await pass(31_000);
    page.sandbox.faults = [{ method: 'POST', path: '/customer/verifyemail', fault: 'answer:202' }];
    send(page).click();
    await until(() => page.named('error').length === 2);
    await page.reads('answer-202');
    expect(page.input('one-time-code').ariaInvalid).to.equal(null);
  });

  it('shows that a new code was not sent also for a forgotten password', async () => {
    const page = await visit('<onboarding-login></onboarding-login>');
    await page.shows('login-heading');
    page.find('button[name=forgot]').click();
    await page.shows('login-forgot');
    time = stopTime();
    await page.identify('registered@example.com');
    await page.shows('reset-heading');
    page.submit();
    await until(() => page.input('one-time-code').ariaInvalid === 'true');
    await pass(31_000);
    page.sandbox.faults = [{ method: 'GET', path: '/customer/checkcard', fault: 'retry-after:20' }];
    send(page).click();
    await page.hears('error');
    const alerts = () => page.all('[role=alert]').map(({ innerText }) => innerText);
    expect(alerts().join(' ')).to.contain('Too many attempts');
    expect(page.input('one-time-code').ariaInvalid).to.equal(null);
  });

  it('keeps a server error of the password when a new code is sent', async () => {
    const page = await withCode();
    const path = '/customer/registrationVCWithVerificationCode';
    page.sandbox.faults = [{ method: 'PUT', path, fault: 'answer:264' }];
    page.type('one-time-code', page.code);
    page.submit();
    await until(() => page.input('new-password').ariaInvalid === 'true');
    await pass(31_000);
    send(page).click();
    await until(() => page.named('code-sent').length === 2);
    await settled();
    expect(page.input('new-password').ariaInvalid).to.equal('true');
  });

  it('keeps a code typed while the new code was being sent', async () => {
    const page = await withCode();
    await pass(31_000);
    const held = page.hold(/verifyemail/);
    send(page).click();
    await until(() => held.count === 1);
    page.type('one-time-code', '123456');
    held.release();
    await until(() => page.named('code-sent').length === 2);
    await settled();
    expect(page.input('one-time-code').value).to.equal('123456');
  });

  it('continues when the visitor goes back and enters the same address again', async () => {
    const page = await atCodeStep();
    page.sandbox.faults = [
      { method: 'POST', path: '/customer/verifyemail', fault: 'retry-after:50' },
    ];
    page.type('new-password', newPassword);
    time = stopTime();
    send(page).click();
    await page.hears('error');
    page.button('otp-change-email').click();
    await page.shows('register-heading');
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    const [alert] = page
      .all('onboarding-otp')[0]!
      .shadowRoot!.querySelectorAll<HTMLElement>('[role=alert]');
    expect(send(page).innerText).to.contain('(0:50)');
    const heard = alert!.querySelector('.summary-title > :not([aria-hidden])');
    expect(heard!.textContent).to.contain('50 seconds');
    await pass(20_100);
    expect(send(page).innerText).to.contain('(0:30)');
    expect(heard!.textContent).to.contain('50 seconds');
    send(page).click();
    await settled();
    expect(page.sandbox.outbox).to.deep.equal([]);
    await pass(30_000);
    expect(send(page).innerText.trim()).to.equal('Email me a code');
    expect(polite(page)).to.include(over);
    // The validation error is newer than the end of the countdown.
    page.type('new-password', 'short');
    send(page).click();
    await settled();
    expect(polite(page)).not.to.include(over);
    page.type('new-password', newPassword);
    send(page).click();
    await page.hears('code-sent');
  });

  it('follows Retry-After before the first code too', async () => {
    const page = await atCodeStep();
    page.sandbox.faults = [
      { method: 'POST', path: '/customer/verifyemail', fault: 'retry-after:20' },
    ];
    page.type('new-password', newPassword);
    time = stopTime();
    send(page).click();
    const { detail } = await page.hears('error');
    expect([detail.code, detail.retryable]).to.deep.equal(['too-many-requests', true]);
    const [alert, ...others] = page.all('[role=alert]') as [HTMLElement];
    expect(others).to.deep.equal([]);
    /** The text that a screen reader reads. */
    const heard = () =>
      [...alert.querySelectorAll('.summary-title > :not([aria-hidden])')]
        .map(({ textContent }) => textContent)
        .join();
    const asked = page.requests(/verifyemail/).length;
    expect([send(page).innerText.trim(), send(page).ariaDisabled]).to.deep.equal([
      'Email me a code (0:20)',
      'true',
    ]);
    expect(heard()).to.contain('20 seconds');
    await pass(5_100);
    expect(send(page).innerText.trim()).to.equal('Email me a code (0:15)');
    send(page).click();
    await settled();
    expect(page.requests(/verifyemail/)).to.have.length(asked);
    expect(heard()).to.contain('20 seconds');
    expect(polite(page)).not.to.include(over);
    const regions = page.all('[role=status]');
    await pass(15_000);
    expect(alert.innerText).to.equal('');
    expect(polite(page)).to.include(over);
    expect(page.all('[role=status]')).to.deep.equal(regions);
    send(page).click();
    await page.hears('code-sent');
  });
});
