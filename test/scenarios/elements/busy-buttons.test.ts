import { expect } from '@open-wc/testing';
import { newPassword, settled, until, visit, type Page } from '../../elements/stage.js';

/** The labels of the disabled text buttons. */
const labels = (page: Page) =>
  page
    .all('form:not([hidden]) button.text')
    .filter(({ ariaDisabled }) => ariaDisabled === 'true')
    .map(({ innerText }) => innerText.trim());

describe('the secondary buttons of a busy step', () => {
  it('are disabled: the register form', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    const held = page.hold(/checkcard/);
    await page.identify('new@example.com');
    await until(() => held.count === 1);
    await settled();
    expect(labels(page)).to.deep.equal(['I have a card, but no account yet', 'Log in']);
    page.find('button[name=use-card]').click();
    await settled();
    expect(page.input('username').value).to.equal('new@example.com');
    held.release();
    await page.shows('otp-heading');
  });

  it('are disabled until the code was sent: the code step', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    const held = page.hold(/verifyemail/);
    page.type('new-password', newPassword);
    page.submit();
    await until(() => held.count === 1);
    await settled();
    expect(labels(page)).to.deep.equal(['Change']);
    page.button('otp-change-email').click();
    held.release();
    await page.shows('otp-code-heading-email');
    await settled();
    expect(page.button('otp-change-email').ariaDisabled).to.equal(null);
  });

  it('are disabled: the log-in', async () => {
    const page = await visit('<onboarding-flow start="login"></onboarding-flow>');
    const held = page.hold(/auth/);
    await page.logIn('registered@example.com');
    await until(() => held.count === 1);
    await settled();
    expect(labels(page)).to.deep.equal(['Forgot your password?', 'Get your card']);
    page.find('button[name=forgot]').click();
    held.release();
    await page.shows('done-heading-login');
  });

  it('are disabled: the log-in beside a busy register form', async () => {
    const page = await visit(
      '<onboarding-register></onboarding-register><onboarding-login></onboarding-login>',
    );
    await until(() => page.headings.length === 2);
    const held = page.hold(/checkcard/);
    const input = page.find('onboarding-register').shadowRoot!.querySelector('input')!;
    input.value = 'new@example.com';
    input.form!.requestSubmit();
    await until(() => held.count === 1);
    await settled();
    expect(labels(page)).to.include('Forgot your password?');
    held.release();
  });
});
