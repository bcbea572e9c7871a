import { expect } from '@open-wc/testing';
import { expectAccessible, finishMotion } from '../../support/accessible.js';
import { messages } from '../../../src/i18n/locales/en.js';
import { stopTime } from '../../support/page-time.js';
import { newPassword, settled, until, visit, type Page, type PageOptions } from '../stage.js';

const flow = '<onboarding-flow></onboarding-flow>';

const shown = (elements: HTMLElement[]) => elements.filter((one) => one.checkVisibility());
/** The visible buttons of the form: type, name and accessible name. */
const buttons = (page: Page) =>
  shown(page.all('form button')).map((button) => [
    (button as HTMLButtonElement).type,
    (button as HTMLButtonElement).name,
    button.ariaLabel ?? button.innerText.trim(),
  ]);
const isOpen = (page: Page) => page.input('new-password').checkVisibility();
const folded = (page: Page) => page.all('form .chosen')[0]?.innerText.replace(/\s+/g, ' ').trim();

async function atPassword(value = 'new@example.com'): Promise<Page> {
  const page = await visit(flow);
  await page.identify(value);
  await page.shows('otp-heading');
  return page;
}

async function withCode(value?: string, options?: PageOptions): Promise<Page> {
  const page = await visit(flow, options);
  await page.sendCode(value);
  await settled();
  return page;
}

/** The error text of the password. */
const refusal = (page: Page) => page.find('#new-password-error').innerText.trim();

async function refuse(page: Page, code: number): Promise<void> {
  const path = '/customer/registrationVCWithVerificationCode';
  page.sandbox.faults = [{ method: 'PUT', path, fault: `answer:${code}` }];
  page.enterCode();
  await page.hears('error');
}

describe('the choice of a password', () => {
  for (const [value, label] of [
    ['new@example.com', 'Email me a code'],
    ['333 123 4567', 'Text me a code'],
  ] as const) {
    it(`has one field, and one button that says how the code is sent: ${value}`, async () => {
      const page = await atPassword(value);
      expect(shown(page.all('form input:not([readonly])'))).to.have.length(1);
      const change = value.includes('@') ? 'Change email address' : 'Change mobile number';
      expect(buttons(page)).to.deep.equal([
        ['button', '', change],
        ['button', '', 'Show password'],
        ['submit', 'send-code', label],
      ]);
      expect(page.find('[part~=contact]').innerText).to.contain('We’ll then send a code to');
      expect(page.all('[part~=notice]')).to.deep.equal([]);
    });
  }
});

describe('the question for the code', () => {
  for (const [value, heading, label] of [
    ['new@example.com', 'Check your email', 'Confirm code'],
    ['333 123 4567', 'Check your phone', 'Confirm code'],
    ['hascard@example.com', 'Check your email', 'Confirm code'],
  ] as const) {
    it(`has the code first, one submit button, and a folded password: ${value}`, async () => {
      const page = await withCode(value);
      expect(page.headings).to.deep.equal([heading]);
      expect(page.focused).to.equal(page.input('one-time-code'));
      const change = value.includes('@') ? 'Change email address' : 'Change mobile number';
      expect(buttons(page)).to.deep.equal([
        ['button', '', change],
        ['submit', '', label],
        ['button', 'send-code', 'Send a new code'],
        ['button', '', 'Change password'],
      ]);
      expect(folded(page)).to.equal('Password chosen · Change');
      expect(page.text()).not.to.contain('choose yours again');
      // No box says again what the sentence says.
      expect(
        page.all('[part~=notice], [part~=hint]').filter((one) => one.offsetHeight > 0),
      ).to.deep.equal([]);
    });
  }

  it('keeps the folded password in the form, with its value', async () => {
    const page = await withCode();
    const input = page.input('new-password');
    expect(isOpen(page)).to.equal(false);
    expect([input.value, input.disabled, input.type]).to.deep.equal([
      newPassword,
      false,
      'password',
    ]);
    expect(input.form === page.input('one-time-code').form).to.equal(true);
  });

  it('opens the password in place on "Change", focused and with its value, and keeps the code', async () => {
    const page = await withCode();
    page.type('one-time-code', '12');
    const button = page.find('button[type=submit]');
    finishMotion(page.place);
    const top = button.offsetTop;
    page.button('otp-password-change').click();
    await settled();
    expect(isOpen(page)).to.equal(true);
    expect(folded(page) === undefined).to.equal(true);
    expect(page.focused).to.equal(page.input('new-password'));
    expect(page.input('new-password').value).to.equal(newPassword);
    expect(page.input('one-time-code').value).to.equal('12');
    // Nothing above it moves.
    expect([button.isConnected, button.offsetTop]).to.deep.equal([true, top]);
    await expectAccessible(page.place);
    page.type('new-password', 'another fine sentence');
    page.enterCode();
    await page.shows('profile-heading');
    const [request] = page.requests(/registrationVC/);
    expect(request!.body).to.include({ password: 'another fine sentence' });
  });

  it('opens a refused password above the button, with the reason until it changes', async () => {
    const page = await withCode();
    await refuse(page, 264);
    const { detail } = await page.hears('error');
    expect(detail).to.include({ code: 'password-refused', answerCode: 264, step: 'otp' });
    await until(() => isOpen(page));
    await settled();
    const password = page.input('new-password');
    expect(page.focused).to.equal(password);
    expect(password.ariaInvalid).to.equal('true');
    expect(refusal(page)).to.equal(messages['problem-password-refused']);
    const { bottom } = password.getBoundingClientRect();
    expect(bottom).to.be.below(page.find('button[type=submit]').getBoundingClientRect().top);
    page.type('new-password', 'another fine sentence');
    await until(() => password.ariaInvalid !== 'true');
    page.enterCode();
    await page.shows('profile-heading');
    expect(page.sandbox.customers.at(-1)?.password).to.equal('another fine sentence');
  });

  it('shows the reason for a refused password from the messages of the page', async () => {
    const reason = 'Please use a capital letter.';
    const page = await withCode(undefined, { properties: { messages: { 'answer-264': reason } } });
    await refuse(page, 264);
    await until(() => isOpen(page));
    expect(refusal(page)).to.equal(reason);
  });

  it('leaves the password folded after a wrong code', async () => {
    const page = await withCode();
    await refuse(page, 312);
    await until(() => page.input('one-time-code').ariaInvalid === 'true');
    expect(isOpen(page)).to.equal(false);
    expect(page.all('[part~=summary]')).to.deep.equal([]);
  });

  it('opens the password if it was changed to an invalid one while the code was being sent', async () => {
    const page = await atPassword();
    const held = page.hold(/verifyemail/);
    page.type('new-password', newPassword);
    page.submit();
    await until(() => held.count === 1);
    page.type('new-password', 'short');
    held.release();
    await page.shows('otp-code-heading-email');
    expect(isOpen(page)).to.equal(true);
  });

  it('asks for the password again after the page cache has cleared it', async () => {
    const page = await withCode();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settled();
    expect(page.input('new-password').value).to.equal('');
    expect(isOpen(page)).to.equal(true);
    await page.reads('otp-password-again');
  });

  it('names the card, and no way of sending, for a card holder', async () => {
    const page = await visit(flow);
    await until(() => page.all('button[name=use-card]').length === 1);
    page.find('button[name=use-card]').click();
    await until(() => page.all('button[name=use-contact]').length === 1);
    await page.identify('100002');
    await page.shows('otp-heading');
    const sentence = () => page.find('[part~=contact]').innerText.replace(/\s+/g, ' ');
    expect(sentence()).to.contain('on file for card 100002. Change');
    expect(buttons(page).at(-1)).to.deep.equal(['submit', 'send-code', 'Send me a code']);
    page.type('new-password', newPassword);
    page.submit();
    await page.shows('otp-code-heading');
    expect(sentence()).to.contain('We’ve sent a code to the email address or mobile number');
    expect(page.text()).not.to.contain('@');
    const [request] = page.requests(/generateverificationcode/);
    expect(Object.keys(request!.body as object).sort()).to.deep.equal(['customerid', 'devicetype']);
  });

  it('does not say that a code was sent if its response was lost', async () => {
    const page = await atPassword();
    page.sandbox.faults = [
      { method: 'POST', path: '/customer/verifyemail', fault: 'drop-after-commit' },
    ];
    page.type('new-password', newPassword);
    page.submit();
    await page.shows('otp-code-heading-email');
    expect(page.find('[part~=contact]').innerText).to.contain('The code goes to new@example.com');
    await page.reads('otp-uncertain');
  });

  it('counts the time until a new code on its own line, and shows a box for the new code only', async () => {
    stopTime();
    const page = await withCode();
    const line = page.find('button[name=send-code]').closest('p')!;
    expect(line.innerText).to.contain('(0:30)');
    expect(line.innerText).to.contain('Nothing there? Look in your spam folder.');
  });
});
