import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { newPassword, password, until, visit, type Page } from '../../elements/stage.js';

const onHeading = (page: Page) => until(() => page.focused?.matches('[part~=heading]') === true);

/** Presses Tab until the element has the focus; throws after 30 presses. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    if (page.focused?.matches(selector)) return;
    await sendKeys({ press: 'Tab' });
  }
  throw new Error(`the Tab key does not lead to ${selector}`);
}

/** Types one key at a time: WebDriver merges repeated characters of a longer text. */
async function write(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector);
  for (const key of text) await sendKeys({ type: key });
}

async function press(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector);
  await sendKeys({ press: 'Enter' });
}

/** From the new password, which has the focus, to data entry. */
async function prove(page: Page): Promise<void> {
  await until(() => page.focused?.matches('[name=new-password]') === true);
  await write(page, '[name=new-password]', newPassword);
  await sendKeys({ press: 'Enter' });
  await until(() => page.focused?.matches('[name=one-time-code]') === true);
  await write(page, '[name=one-time-code]', page.code);
  await sendKeys({ press: 'Enter' });
}

/** The profile form is there, and its first empty field has the focus. */
async function isAsked(page: Page): Promise<void> {
  await page.shows('profile-heading');
  await until(
    () =>
      page.focused?.matches('form [name=name], form [type=radio], form [name=surname]') === true,
  );
}

/** Answers what the seeded customers have not answered. */
async function answer(page: Page): Promise<void> {
  await write(page, '[name=surname]', 'De Luca');
  await tabTo(page, '[name=usedforpromotions]');
  await sendKeys({ type: ' ' });
  await press(page, 'button[type=submit]');
}

describe('with the keyboard alone a visitor', () => {
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
    await page.shows('done-heading-card');
    await onHeading(page);
  });

  it('logs in and completes the missing data', async () => {
    const page = await visit('<onboarding-flow start="login"></onboarding-flow>');
    await page.shows('login-heading');
    await write(page, '[name=username]', 'incomplete@example.com');
    await write(page, '[name=current-password]', password);
    await sendKeys({ press: 'Enter' });
    await page.shows('incomplete-heading');
    await until(() => page.focused?.matches('[name=surname]') === true);
    await write(page, '[name=surname]', 'De Luca');
    await press(page, 'button[type=submit]');
    await page.shows('done-heading-login');
    await onHeading(page);
  });

  it('resets a forgotten password', async () => {
    const page = await visit('<onboarding-flow start="login"></onboarding-flow>');
    await page.shows('login-heading');
    await press(page, 'button[name=forgot]');
    await page.shows('login-forgot');
    await until(() => page.focused?.matches('[name=username]') === true);
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

  it('registers up to the card, and what is typed after each press is kept', async () => {
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

  it('reaches link, password, reveal button and send button in the order of the page', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    await until(() => page.focused?.matches('[name=new-password]') === true);
    page.find('[part~=heading]').focus();
    const reached: string[] = [];
    for (let presses = 0; presses < 4; presses += 1) {
      await sendKeys({ press: 'Tab' });
      const { focused } = page;
      reached.push(focused?.getAttribute('name') ?? focused?.getAttribute('part') ?? '');
    }
    expect(reached).to.deep.equal(['button button-text', 'new-password', 'reveal', 'send-code']);
  });
});

describe('Enter held down', () => {
  /** Whether the default action of the key is prevented. */
  function isKept(page: Page, selector: string, repeat = true, key = 'Enter'): boolean {
    const init = { key, repeat, bubbles: true, composed: true, cancelable: true };
    return !page.find(selector).dispatchEvent(new KeyboardEvent('keydown', init));
  }

  it('submits each form of the registration once', async () => {
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

  it('submits the log-in and the reset form once', async () => {
    const page = await visit('<onboarding-login></onboarding-login>');
    await page.shows('login-heading');
    expect(isKept(page, '[name=current-password]')).to.equal(true);
    page.find('button[name=forgot]').click();
    await page.shows('login-forgot');
    expect(isKept(page, '[name=username]')).to.equal(true);
  });

  it('still inserts lines into a textarea', async () => {
    const page = await visit('<onboarding-login></onboarding-login>');
    await page.shows('login-heading');
    page.find('form').append(document.createElement('textarea'));
    expect(isKept(page, 'textarea')).to.equal(false);
  });
});
