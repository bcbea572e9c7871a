import { expect } from '@open-wc/testing';
import { newPassword, settled, until, visit, type Page } from './stage.js';

const flow = '<onboarding-flow></onboarding-flow>';
const send = (page: Page) => page.find('button[name=send-code]') as HTMLButtonElement;
const sentence = (page: Page) => page.find('[part~=contact]').innerText.replace(/\s+/g, ' ').trim();
const invalid = (page: Page) =>
  page.all('[aria-invalid=true]').map((control) => control.getAttribute('name'));

async function atCodeStep(value = 'new@example.com', markup = flow): Promise<Page> {
  const page = await visit(markup);
  await page.identify(value);
  await page.shows('otp-heading');
  return page;
}

describe('onboarding-otp', () => {
  it('has the autocomplete values that password managers and phones need', async () => {
    const page = await atCodeStep();
    const form = page.find('form');
    const username = form.querySelector<HTMLInputElement>('[autocomplete=username]')!;
    expect(username.value).to.equal('new@example.com');
    expect(username.tabIndex).to.equal(-1);
    expect(page.input('new-password').autocomplete).to.equal('new-password');
    expect(page.all('form [name=one-time-code]')).to.have.length(0);
    page.type('new-password', newPassword);
    send(page).click();
    await until(() => page.all('form [name=one-time-code]').length === 1);
    const code = page.input('one-time-code');
    expect(code.getAttribute('autocomplete')).to.equal('one-time-code');
    expect(code.inputMode).to.equal('numeric');
    expect(code.hasAttribute('maxlength')).to.equal(false);
    expect(code.closest('form')).to.equal(username.closest('form'));
    expect(code.getRootNode()).to.equal(page.input('new-password').getRootNode());
  });

  it('validates the password before it sends a code', async () => {
    const page = await atCodeStep();
    page.type('new-password', 'short');
    send(page).click();
    await settled();
    expect(invalid(page)).to.deep.equal(['new-password']);
    expect(page.text()).to.contain('Use at least 8 characters.');
    expect(page.focused).to.equal(page.input('new-password'));
    expect(page.sandbox.outbox).to.have.length(0);
  });

  it('accepts a password that a password manager filled in without an event', async () => {
    const page = await atCodeStep();
    page.fill('new-password', newPassword);
    page.submit();
    await page.hears('code-sent');
    page.fill('one-time-code', page.code);
    page.submit();
    await page.shows('profile-heading');
  });

  it('sends one code and one registration for repeated clicks and submits', async () => {
    const page = await atCodeStep();
    page.type('new-password', newPassword);
    const form = page.find('form');
    send(page).click();
    send(page).click();
    for (let again = 0; again < 5; again += 1) form.requestSubmit();
    await page.hears('code-sent');
    expect(page.sandbox.outbox).to.have.length(1);
    page.type('one-time-code', page.code);
    for (let again = 0; again < 5; again += 1) form.requestSubmit();
    page.submit();
    await page.shows('profile-heading');
    expect(page.requests(/registrationVC/)).to.have.length(1);
  });

  it('shows where the code was sent and focuses the code field', async () => {
    const page = await atCodeStep();
    const regions = page.all('[role=status]');
    page.type('new-password', newPassword);
    send(page).click();
    await until(() => page.all('form [name=one-time-code]').length === 1);
    expect(page.text()).to.contain('new@example.com');
    await page.reads('otp-spam');
    expect(page.focused).to.equal(page.input('one-time-code'));
    const { detail } = await page.hears('code-sent');
    expect(detail).to.deep.equal({ channel: 'email', resendAfter: 30 });
    // Screen readers may miss a live region that is inserted together with its text.
    const polite = regions.filter((region) => region.isConnected).map((region) => region.innerText);
    expect(polite.some((text) => text.includes('new@example.com'))).to.equal(true);
  });

  it('shows no hint about spam for a code sent by text message', async () => {
    const page = await visit(flow);
    await page.sendCode('333 123-4567');
    await page.reads('otp-patience');
    expect(page.sandbox.outbox.map(({ to, channel }) => [to, channel])).to.deep.equal([
      ['3331234567', 'mobile'],
    ]);
  });

  it('shows a mobile number in groups and sends it unchanged', async () => {
    const page = await visit(flow);
    await page.sendCode('+393331234567');
    expect(page.find('[part~=contact-value]').innerText).to.equal(
      '+39\u00A0333\u00A0123\u00A04567',
    );
    expect(sentence(page)).to.equal('We’ve texted a code to +39 333 123 4567. Change');
    const username = page.find('form [autocomplete=username][readonly]') as HTMLInputElement;
    expect(username.value).to.equal('+393331234567');
    expect(page.sandbox.outbox.map(({ to }) => to)).to.deep.equal(['+393331234567']);
  });

  it('shows a wrong code at the code field until the field changes', async () => {
    const page = await visit(flow);
    await page.sendCode();
    page.type('one-time-code', '000000');
    page.submit();
    const { detail } = await page.hears('error');
    expect(detail).to.deep.equal({
      code: 'wrong-code',
      step: 'otp',
      retryable: false,
      status: 402,
      answerCode: 312,
    });
    await until(() => invalid(page).includes('one-time-code'));
    await settled();
    const code = page.input('one-time-code');
    expect(page.focused).to.equal(code);
    expect(code.value).to.equal('000000');
    const error = (code.getRootNode() as ShadowRoot).getElementById('one-time-code-error')!;
    expect(code.getAttribute('aria-describedby')).to.contain('one-time-code-error');
    expect(error.innerText).to.contain('code');
    page.type('one-time-code', '00000');
    await settled();
    expect(invalid(page)).to.deep.equal([]);
    page.type('one-time-code', page.code);
    page.submit();
    await page.shows('profile-heading');
  });

  it('shows all errors in one summary whose entries focus the controls', async () => {
    const page = await visit(flow);
    await page.sendCode();
    page.type('new-password', '');
    page.type('one-time-code', '');
    page.submit();
    await settled();
    const summary = page.find('[role=alert]');
    expect(summary.innerText).to.contain('Please check these 2 things:');
    expect(invalid(page)).to.deep.equal(['one-time-code', 'new-password']);
    expect(page.focused).to.equal(page.input('one-time-code'));
    page.all('[part~=summary-item]')[1]!.click();
    expect(page.focused).to.equal(page.input('new-password'));
  });

  it('goes back to the register form with the address, and starts empty with another address', async () => {
    const scattered =
      '<onboarding-register></onboarding-register><onboarding-otp></onboarding-otp>';
    const page = await atCodeStep('new@example.com', scattered);
    page.type('new-password', 'short');
    page.find('[part~=reveal]').click();
    send(page).click();
    await settled();
    expect(invalid(page)).to.deep.equal(['new-password']);
    page.button('otp-change-email').click();
    await page.shows('register-heading');
    expect(page.path).to.equal('register>otp otp>register');
    expect(page.input('username').value).to.equal('new@example.com');
    await page.identify('other@example.com');
    await page.shows('otp-heading');
    expect(page.text()).to.contain('other@example.com');
    expect(page.input('new-password').value).to.equal('');
    expect(page.input('new-password').type).to.equal('password');
    expect(invalid(page)).to.deep.equal([]);
    expect(page.find('[role=alert]').innerText).to.equal('');
  });
});
