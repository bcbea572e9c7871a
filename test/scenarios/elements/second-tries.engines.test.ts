/**
 * A visitor's second try at a step: after a wrong, an old or a doubled code, a known address, or Change and back.
 */
import { expect } from '@open-wc/testing';
import { messages } from '../../../src/i18n/locales/en.js';
import { newPassword, password, settled, until, visit, type Page } from '../../elements/stage.js';

const flow = '<onboarding-flow code-length="6"></onboarding-flow>';
const code = (page: Page) => page.input('one-time-code');
const primary = (page: Page) => page.find('form:not([hidden]) .actions > .primary');

/** As a person types: what is selected gives way. */
function press(page: Page, digits: string): void {
  const input = page.focused as HTMLInputElement;
  for (const digit of digits) {
    input.setRangeText(digit, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

const fault = (page: Page, answer: number) => {
  page.sandbox.faults = [
    {
      method: 'PUT',
      path: '/customer/registrationVCWithVerificationCode',
      times: 1,
      fault: `answer:${answer}`,
    },
  ];
};

async function withRefused(answer: number, markup = flow): Promise<Page> {
  const page = await visit(markup);
  await page.sendCode();
  fault(page, answer);
  page.input('one-time-code').focus();
  press(page, '000000');
  if (markup !== flow) {
    primary(page).focus();
    primary(page).click();
  }
  await until(() => code(page).ariaInvalid === 'true');
  await settled();
  return page;
}

describe('a wrong code', () => {
  it('is selected, so that the right one replaces it and is sent (keyboard)', async () => {
    const page = await withRefused(312);
    expect(page.focused).to.equal(code(page));
    press(page, page.code);
    await page.shows('profile-heading');
  });

  it('is selected after a press of the button, too (pointer)', async () => {
    const page = await withRefused(312, '<onboarding-flow></onboarding-flow>');
    expect(page.focused).to.equal(code(page));
    press(page, page.code);
    expect(code(page).value).to.equal(page.code);
    primary(page).focus();
    primary(page).click();
    await page.shows('profile-heading');
  });

  it('with a second one behind it has a sentence of its own, and is not sent', async () => {
    const page = await withRefused(312);
    const before = page.requests(/registrationVC/).length;
    code(page).setSelectionRange(6, 6);
    press(page, '202123');
    page.submit();
    await page.reads('mistake-code-too-long');
    expect(page.requests(/registrationVC/)).to.have.length(before);
  });
});

describe('a code with too few digits', () => {
  const sent = (page: Page) =>
    page.requests(/registrationVCWithVerificationCode/).map(({ body }) => JSON.stringify(body));

  it('is not sent, and goes on by itself after the missing digit', async () => {
    const page = await visit(flow);
    await page.sendCode();
    code(page).focus();
    press(page, page.code.slice(0, 5));
    page.submit();
    await until(() => page.text().includes('That’s 5 digits. The code has 6.'));
    await settled();
    expect(sent(page)).to.deep.equal([]);
    expect(page.focused).to.equal(code(page));
    press(page, page.code.slice(5));
    await page.shows('profile-heading');
  });

  it('is sent by a second press, so that a wrong code-length locks nobody out', async () => {
    const page = await visit('<onboarding-flow code-length="8"></onboarding-flow>');
    await page.sendCode();
    code(page).focus();
    press(page, page.code);
    page.submit();
    await until(() => page.text().includes('That’s 6 digits. The code has 8.'));
    expect(sent(page)).to.deep.equal([]);
    page.submit();
    await page.shows('profile-heading');
    expect(sent(page)).to.have.length(1);
  });

  it('has the sentence again for other digits', async () => {
    const page = await visit(flow);
    await page.sendCode();
    code(page).focus();
    press(page, '1234');
    page.submit();
    await until(() => page.text().includes('That’s 4 digits. The code has 6.'));
    press(page, '5');
    page.submit();
    await until(() => page.text().includes('That’s 5 digits. The code has 6.'));
    expect(sent(page)).to.deep.equal([]);
  });
});

describe('an expired code', () => {
  it('makes "Send a new code" the primary button at once, and a new code brings the old one back', async () => {
    const page = await withRefused(425);
    expect(primary(page).innerText).to.contain(messages['otp-resend']);
    expect(primary(page).ariaDisabled).not.to.equal('true');
    expect(page.all('form [name=send-code]')).to.have.length(1);
    const sent = page.sandbox.outbox.length;
    primary(page).click();
    await until(() => page.sandbox.outbox.length === sent + 1 && code(page).value === '');
    await settled();
    expect(primary(page).innerText).to.contain(messages['otp-create']);
    expect(page.focused).to.equal(code(page));
    press(page, page.code);
    await page.shows('profile-heading');
  });

  it('gives way to another code that the visitor types', async () => {
    const page = await withRefused(425);
    press(page, '1');
    await settled();
    expect(primary(page).innerText).to.contain(messages['otp-create']);
  });
});

describe('the hint that a complete code is sent', () => {
  const hint = (page: Page) => page.text().includes(messages['otp-code-complete'] as string);

  it('stands only where it is true; elsewhere the last digit leads to the password', async () => {
    const page = await visit(flow);
    await page.sendCode();
    expect(hint(page)).to.equal(true);
    page.find('.chosen button').click();
    await settled();
    page.type('new-password', '');
    await settled();
    expect(hint(page)).to.equal(false);
    code(page).focus();
    press(page, page.code);
    await settled();
    expect(page.focused).to.equal(page.input('new-password'));
    page.type('new-password', newPassword);
    await settled();
    expect(hint(page)).to.equal(true);
  });
});

describe('a known address', () => {
  it('has the focus in the password, the only empty field, which says why', async () => {
    const page = await visit(flow);
    await page.identify('registered@example.com');
    await page.shows('login-heading');
    const field = page.input('current-password');
    expect(page.focused).to.equal(field);
    const root = field.getRootNode() as ShadowRoot;
    const ids = field.getAttribute('aria-describedby')?.split(' ') ?? [];
    const heard = ids.map((id) => root.getElementById(id)?.textContent).join(' ');
    expect(heard).to.contain(messages['login-registered']);
  });
});

describe('a wrong password after a look-up', () => {
  async function wrong(markup: string, who: string): Promise<Page> {
    const page = await visit(markup);
    await page.identify(who);
    await page.shows('login-heading');
    page.type('current-password', 'correct hors');
    page.submit();
    await page.hears('error');
    return page;
  }
  const said = (page: Page) =>
    page.all('[part~=summary]').map((line) => line.innerText.replace(/\s+/g, ' ').trim());

  it('is told in one sentence about this address, without a support code', async () => {
    const page = await wrong('<onboarding-flow></onboarding-flow>', 'registered@example.com');
    expect(said(page)).to.deep.equal([
      'That password doesn’t fit this address. Try again, use your card number, or choose a new one.',
    ]);
    expect(page.text()).not.to.contain(messages['login-registered']);
    expect(page.focused).to.equal(page.input('current-password'));
  });

  it('has these words in its lines, which are as high as others, and 44 px to press', async () => {
    const page = await wrong('<onboarding-flow></onboarding-flow>', 'registered@example.com');
    const title = page.find('[part~=summary-title]');
    const { lineHeight, fontWeight } = getComputedStyle(title);
    const lines = title.getBoundingClientRect().height / parseFloat(lineHeight);
    expect(lines).to.be.closeTo(Math.round(lines), 0.02);
    const button = page.find('[part~=summary] button');
    expect(button.getBoundingClientRect().height).to.be.at.least(44);
    expect(getComputedStyle(button).fontWeight).to.equal(fontWeight);
  });

  it('leads to the reset by the last words of the sentence', async () => {
    const page = await wrong('<onboarding-flow></onboarding-flow>', 'registered@example.com');
    page.find('[part~=summary] button').click();
    await page.shows('login-forgot');
    expect(page.input('username').value).to.equal('registered@example.com');
  });

  it('names neither the reset nor the card where the page has none', async () => {
    const markup = '<onboarding-flow no-reset identifiers="email"></onboarding-flow>';
    const page = await wrong(markup, 'registered@example.com');
    expect(said(page)).to.deep.equal(['That password doesn’t fit this address. Try again.']);
  });

  it('is told in general for another account name', async () => {
    const page = await wrong('<onboarding-flow></onboarding-flow>', 'registered@example.com');
    page.type('username', 'new@example.com');
    page.submit();
    await page.reads('problem-wrong-credentials');
    expect(said(page)).to.deep.equal([messages['problem-wrong-credentials']]);
  });
});

describe('a refused password', () => {
  it('is selected at the log-in, so that the next one replaces it', async () => {
    const page = await visit('<onboarding-login></onboarding-login>');
    await page.logIn('registered@example.com', 'correct hors');
    await page.hears('error');
    expect(page.focused).to.equal(page.input('current-password'));
    press(page, password);
    expect(page.input('current-password').value).to.equal(password);
    page.submit();
    await page.hears('logged-in');
  });

  it('is selected at the log-in after a press of the button, too', async () => {
    const page = await visit('<onboarding-login></onboarding-login>');
    await page.shows('login-heading');
    page.type('username', 'registered@example.com');
    page.type('current-password', 'correct hors');
    primary(page).focus();
    primary(page).click();
    await page.hears('error');
    expect(page.focused).to.equal(page.input('current-password'));
    press(page, password);
    expect(page.input('current-password').value).to.equal(password);
  });

  it('is selected where it is to be a new one', async () => {
    const page = await visit(flow);
    await page.sendCode();
    fault(page, 264);
    press(page, page.code);
    await until(() => page.all('[name=new-password][aria-invalid=true]').length === 1);
    await settled();
    expect(page.focused).to.equal(page.input('new-password'));
    press(page, 'another one that is longer');
    expect(page.input('new-password').value).to.equal('another one that is longer');
  });
});

describe('a log-in with two empty fields', () => {
  it('says each mistake once, at its field', async () => {
    const page = await visit('<onboarding-login></onboarding-login>');
    await page.shows('login-heading');
    page.submit();
    await until(() => page.all('[aria-invalid=true]').length === 2);
    await settled();
    for (const key of ['mistake-username-empty', 'mistake-password-empty'] as const)
      expect(page.text().split(messages[key] as string)).to.have.length(2);
    expect(page.focused).to.equal(page.input('username'));
  });
});

describe('Change', () => {
  const change = (page: Page) => page.find('.contact button').click();

  it('without a change of the address keeps the password', async () => {
    const page = await visit(flow);
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    page.type('new-password', newPassword);
    change(page);
    await page.shows('register-heading');
    expect(page.input('username').value).to.equal('new@example.com');
    page.submit();
    await page.shows('otp-heading');
    expect(page.input('new-password').value).to.equal(newPassword);
    page.submit();
    await page.hears('code-sent');
  });

  it('is what Back of the browser does as well', async () => {
    // The entry of an earlier test would end the wait before this journey has one.
    history.replaceState(null, '');
    const page = await visit(flow);
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    page.type('new-password', newPassword);
    await until(() => (history.state as { onboarding?: number } | null)?.onboarding === 1);
    history.back();
    await page.shows('register-heading');
    page.submit();
    await page.shows('otp-heading');
    expect(page.input('new-password').value).to.equal(newPassword);
  });

  it('without a change of the address keeps the password, and the code, after it was sent', async () => {
    const page = await visit(flow);
    await page.sendCode('new@example.com');
    change(page);
    await page.shows('register-heading');
    page.submit();
    await page.shows('otp-code-heading-email');
    expect(page.focused).to.equal(code(page));
    press(page, page.code);
    await page.shows('profile-heading');
  });

  it('to another address forgets the password', async () => {
    const page = await visit(flow);
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    page.type('new-password', newPassword);
    change(page);
    await page.shows('register-heading');
    await page.identify('other@example.com');
    await page.shows('otp-heading');
    expect(page.input('new-password').value).to.equal('');
  });
});

describe('a mistyped address', () => {
  const repair = (page: Page) => page.find('[name=use-suggestion]') as HTMLButtonElement;

  it('can be repaired at the password, which stays', async () => {
    const page = await visit(flow);
    await page.identify('anna@gmial.com');
    await page.shows('otp-heading');
    page.type('new-password', newPassword);
    expect(repair(page).innerText.trim()).to.equal('anna@gmail.com');
    repair(page).click();
    await until(
      () =>
        page.text().includes('anna@gmail.com') && page.all('[name=use-suggestion]').length === 0,
    );
    await settled();
    expect(page.input('new-password').value).to.equal(newPassword);
    expect(page.sandbox.outbox).to.have.length(0);
    page.submit();
    await page.hears('code-sent');
    expect(page.sandbox.outbox.map(({ to }) => to)).to.deep.equal(['anna@gmail.com']);
  });

  it('leads to the password, which is empty', async () => {
    const page = await visit(flow);
    await page.identify('anna@gmial.com');
    await page.shows('otp-heading');
    repair(page).focus();
    repair(page).click();
    await until(() => page.all('[name=use-suggestion]').length === 0);
    await settled();
    expect(page.focused).to.equal(page.input('new-password'));
  });

  it('can be repaired after the code was sent, which is asked for again', async () => {
    const page = await visit(flow);
    await page.sendCode('anna@gmial.com');
    repair(page).click();
    await page.shows('otp-heading');
    expect(page.input('new-password').value).to.equal(newPassword);
    page.submit();
    await until(() => page.sandbox.outbox.at(-1)?.to === 'anna@gmail.com');
    await page.shows('otp-code-heading-email');
    press(page, page.code);
    await page.shows('profile-heading');
  });

  it('of a registered customer leads to the log-in', async () => {
    const page = await visit(flow);
    await page.identify('registered@example.cmo');
    await page.shows('otp-heading');
    repair(page).click();
    await page.shows('login-heading');
    expect(page.input('username').value).to.equal('registered@example.com');
    expect(page.focused).to.equal(page.input('current-password'));
  });
});
