import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { messages } from '../../../src/i18n/locales/en.js';
import {
  leave,
  newPassword,
  password,
  settled,
  until,
  visit,
  type Page,
} from '../../elements/stage.js';

const onHeading = (page: Page) => until(() => page.focused?.matches('[part~=heading]') === true);

/** Goes on with Tab until something has the focus; what cannot be reached fails the test. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    if (page.focused?.matches(selector)) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`the Tab key does not lead to ${selector}`);
}

/** One key after the other: WebDriver presses those of a text together, and a digit twice is one. */
async function write(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  for (const key of text) await sendKeys({ type: key });
}

async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await sendKeys({ press: 'Enter' });
}

/** From the choice of a password to data entry. */
async function prove(page: Page): Promise<void> {
  await onHeading(page);
  await write(page, '[name=new-password]', newPassword);
  await sendKeys({ press: 'Enter' });
  await until(() => page.focused?.matches('[name=one-time-code]') === true);
  await write(page, '[name=one-time-code]', page.code);
  await sendKeys({ press: 'Enter' });
}

/** The form is there, and its heading has the focus. */
async function isAsked(page: Page): Promise<void> {
  await page.shows('profile-heading');
  await until(() => page.all('form [name=surname]').length === 1);
  await onHeading(page);
}

/** What seeded people have not answered yet. */
async function answer(page: Page): Promise<void> {
  await write(page, '[name=surname]', 'De Luca');
  await tabTo(page, '[name=usedforpromotions]');
  await sendKeys({ type: ' ' });
  await press(page, 'button[type=submit]');
}

describe('a person with nothing but a keyboard', () => {
  afterEach(leave);

  it('activates a card by its number', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.shows('register-heading');
    await press(page, 'button[name=use-card]');
    await until(() => page.focused?.matches('[name=username]') === true);
    await write(page, '[name=username]', '100002');
    await sendKeys({ press: 'Enter' });
    await page.shows('otp-heading');
    await prove(page);
    await isAsked(page);
    await answer(page);
    await page.shows('done-heading');
    await onHeading(page);
  });

  it('logs in, and completes what is missing', async () => {
    const page = await visit('<onboarding-flow start="login"></onboarding-flow>');
    await page.shows('login-heading');
    await write(page, '[name=username]', 'incomplete@example.com');
    await write(page, '[name=current-password]', password);
    await sendKeys({ press: 'Enter' });
    await page.shows('incomplete-heading');
    await onHeading(page);
    await press(page, 'button.primary');
    await isAsked(page);
    await answer(page);
    await page.shows('done-heading-login');
    await onHeading(page);
  });

  it('chooses a new password for one that is forgotten', async () => {
    const page = await visit('<onboarding-flow start="login"></onboarding-flow>');
    await page.shows('login-heading');
    await press(page, 'button[name=forgot]');
    await page.shows('login-forgot');
    await onHeading(page);
    await write(page, '[name=username]', 'registered@example.com');
    await sendKeys({ press: 'Enter' });
    await page.shows('reset-heading');
    await until(() => page.focused?.matches('[name=one-time-code]') === true);
    await write(page, '[name=one-time-code]', page.code);
    await write(page, '[name=new-password]', newPassword);
    await sendKeys({ press: 'Enter' });
    await page.shows('done-heading-login');
    await onHeading(page);
  });

  it('gets from the first form to the card, told of each step by its heading', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.shows('register-heading');
    expect(page.text()).to.contain('Step 1 of 3');
    await write(page, '[name=username]', 'new@example.com');
    await sendKeys({ press: 'Enter' });
    await page.shows('otp-heading');
    expect(page.text()).to.contain('Step 2 of 3');
    await prove(page);
    await isAsked(page);
    expect(page.text()).to.contain('Step 3 of 3');
    await write(page, '[name=name]', 'Anna');
    await answer(page);
    await page.shows('done-heading');
    await onHeading(page);
    expect(page.path).to.equal('register>otp otp>profile profile>done');
    expect(page.sandbox.requests.filter(({ path }) => path !== '/auth')).to.have.length(6);
  });

  it('reaches the way back, the password’s button and a new code in the order of the page', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    await onHeading(page);
    const reached: string[] = [];
    for (let presses = 0; presses < 4; presses += 1) {
      await sendKeys({ press: 'Tab' });
      const { focused } = page;
      reached.push(focused?.getAttribute('name') ?? focused?.getAttribute('part') ?? '');
    }
    expect(reached).to.deep.equal(['button button-text', 'new-password', 'reveal', 'send-code']);
  });
});

describe('Enter that is held down', () => {
  afterEach(leave);

  /** Whether the browser is kept from doing what the key does. */
  function isKept(page: Page, selector: string, repeat = true, key = 'Enter'): boolean {
    const init = { key, repeat, bubbles: true, composed: true, cancelable: true };
    return !page.find(selector).dispatchEvent(new KeyboardEvent('keydown', init));
  }

  it('asks once at every form, whatever the answer', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.shows('register-heading');
    page.type('username', 'new@example.com');
    await until(() => isKept(page, '[name=username]'));
    await page.sendCode();
    expect(isKept(page, '[name=new-password]')).to.equal(true);
    expect(isKept(page, '[name=one-time-code]')).to.equal(true);
    expect(isKept(page, 'button[type=submit]')).to.equal(true);
    expect(isKept(page, '[name=one-time-code]', false)).to.equal(false);
    expect(isKept(page, '[name=one-time-code]', true, 'Backspace')).to.equal(false);
    page.type('one-time-code', page.code);
    page.submit();
    await page.shows('profile-heading');
    await until(() => page.all('form [name=name]').length === 1);
    expect(isKept(page, '[name=name]')).to.equal(true);
    expect(isKept(page, '[name=name]', false)).to.equal(false);
  });

  it('asks once at the log-in and for a forgotten password', async () => {
    const page = await visit('<onboarding-login></onboarding-login>');
    await page.shows('login-heading');
    expect(isKept(page, '[name=current-password]')).to.equal(true);
    page.find('button[name=forgot]').click();
    await page.shows('login-forgot');
    expect(isKept(page, '[name=username]')).to.equal(true);
  });

  it('goes on making lines where lines are typed', async () => {
    const page = await visit('<onboarding-login></onboarding-login>');
    await page.shows('login-heading');
    page.find('form').append(document.createElement('textarea'));
    expect(isKept(page, 'textarea')).to.equal(false);
  });
});

describe('the focus', () => {
  afterEach(leave);

  it('goes to the heading of each new step, on a page with both entries too', async () => {
    const page = await visit(
      `<onboarding-login></onboarding-login><onboarding-register></onboarding-register>
        <onboarding-otp></onboarding-otp>`,
    );
    await until(() => page.headings.length === 2);
    expect(page.focused).to.equal(document.body);
    const register = page.find('onboarding-register').shadowRoot!;
    const input = register.querySelector('input')!;
    input.value = 'new@example.com';
    register.querySelector('form')!.requestSubmit();
    await page.shows('otp-heading');
    await onHeading(page);
    page.button('otp-change-email').click();
    await page.shows('register-heading');
    await onHeading(page);
    expect(register.contains(page.focused)).to.equal(true);
  });

  it('goes to the card in the end, although data entry says that it is saved, too', async () => {
    const page = await visit(
      `<onboarding-register></onboarding-register><onboarding-otp></onboarding-otp>
        <onboarding-profile></onboarding-profile><onboarding-card></onboarding-card>`,
    );
    await page.complete();
    await page.shows('done-heading');
    await onHeading(page);
    const card = page.find('onboarding-card').shadowRoot!;
    expect(card.contains(page.focused)).to.equal(true);
  });

  it('stays with the page when a journey is gone on with after a reload', async () => {
    const saved = {
      version: 2,
      at: Date.now(),
      step: 'otp',
      person: { status: 'new', identifier: { channel: 'email', value: 'new@example.com' } },
      code: { at: Date.now(), unconfirmed: false },
      resendAt: Date.now() + 30_000,
    };
    const page = await visit('<onboarding-flow></onboarding-flow>', { saved });
    await page.shows('otp-code-heading');
    await until(() => page.all('form [name=one-time-code]').length === 1);
    expect(page.focused).to.equal(document.body);
    const password = page.input('new-password');
    expect(password.value).to.equal('');
    // Why, also for whoever hears.
    const root = password.getRootNode() as ShadowRoot;
    const hint = root.getElementById(password.getAttribute('aria-describedby')!)!;
    expect(hint.innerText).to.contain(messages['otp-password-again']);
    expect(page.sandbox.outbox).to.have.length(0);
    expect(page.named('step').length).to.be.below(2);
  });
});

describe('the focus, when the page signs out', () => {
  afterEach(leave);

  it('stays where it is, outside', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    const outside = page.place.appendChild(document.createElement('button'));
    outside.textContent = 'Sign out';
    await page.verify();
    await page.shows('profile-heading');
    outside.focus();
    await page.find('onboarding-flow').signOut();
    await page.shows('register-heading');
    expect(page.focused).to.equal(outside);
  });

  it('is nowhere, if it was nowhere', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.verify();
    await page.shows('profile-heading');
    (page.focused as HTMLElement).blur();
    await page.find('onboarding-flow').signOut();
    await page.shows('register-heading');
    expect(page.focused).to.equal(document.body);
  });

  it('goes to the first form, if it was in a form that is gone', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.verify();
    await page.shows('profile-heading');
    await until(() => page.all('form [name=surname]').length === 1);
    page.input('surname').focus();
    await page.find('onboarding-flow').signOut();
    await page.shows('register-heading');
    await onHeading(page);
  });
});

describe('the words of the host', () => {
  afterEach(leave);

  it('are said in place of ours, in whatever step, and as soon as they are set', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>', {
      properties: { messages: { 'register-heading': 'Join us', 'otp-send': 'Text me' } },
    });
    await until(() => page.headings[0] === 'Join us');
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    expect(page.find('button[name=send-code]').innerText.trim()).to.equal('Text me');
    page.find('onboarding-flow').messages = { 'otp-heading': 'A secret of yours' };
    await until(() => page.headings[0] === 'A secret of yours');
    await settled();
    expect(page.find('button[name=send-code]').innerText.trim()).to.equal('Send me a code');
  });
});
