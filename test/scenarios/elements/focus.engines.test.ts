import { expect } from '@open-wc/testing';
import { messages } from '../../../src/i18n/locales/en.js';
import { stopTime, type PageTime } from '../../support/page-time.js';
import { leave, settled, until, visit, type Page } from '../../elements/stage.js';

const flow = '<onboarding-flow></onboarding-flow>';
const login = '<onboarding-login></onboarding-login>';

const onHeading = (page: Page) => until(() => page.focused?.matches('[part~=heading]') === true);

describe('the focus in a new step', () => {
  it('moves to each new step, also on a page with both forms', async () => {
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
    await until(() => page.focused === page.input('new-password'));
    page.button('otp-change-email').click();
    await page.shows('register-heading');
    await until(() => page.focused === register.querySelector('input'));
    expect(register.contains(page.focused)).to.equal(true);
  });

  it('moves to the card at the end, although the profile element shows "saved" too', async () => {
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

  it('stays in the page when a journey is resumed after a reload', async () => {
    const saved = {
      version: 3,
      at: Date.now(),
      step: 'otp',
      person: { status: 'new', identifier: { channel: 'email', value: 'new@example.com' } },
      code: { at: Date.now(), unconfirmed: false },
      resendAt: Date.now() + 30_000,
    };
    const page = await visit('<onboarding-flow></onboarding-flow>', { saved });
    await page.shows('otp-code-heading-email');
    await until(() => page.all('form [name=one-time-code]').length === 1);
    expect(page.focused).to.equal(document.body);
    const password = page.input('new-password');
    expect(password.value).to.equal('');
    // The hint says why, also to screen readers.
    const root = password.getRootNode() as ShadowRoot;
    const hint = root.getElementById(password.getAttribute('aria-describedby')!)!;
    expect(hint.innerText).to.contain(messages['otp-password-again']);
    expect(page.sandbox.outbox).to.have.length(0);
    expect(page.named('step').length).to.be.below(2);
  });
});

describe('the focus and the rest of the page', () => {
  let time: PageTime | undefined;
  it('moves to the primary button after "Stop"', async () => {
    const page = await visit(login);
    await page.shows('login-heading');
    time = stopTime();
    const token = page.hold(/\/auth/);
    const held = page.hold(/customerdatafields/);
    await page.logIn('registered@example.com');
    await until(() => token.count > 0);
    time.pass(6_000);
    token.release();
    await until(() => held.count > 0);
    time.pass(4_100);
    await settled();
    const stop = page.button('common-stop');
    stop.focus();
    stop.click();
    await settled();
    expect(page.focused).to.equal(page.find('button[type=submit]'));
    expect(page.find('button[type=submit]').ariaBusy).to.equal(null);
    held.release();
  });

  it('stays in a field of the page when the step changes', async () => {
    const page = await visit(flow);
    await page.identify('new@example.com');
    const search = document.createElement('input');
    page.place.append(search);
    search.focus();
    await page.shows('otp-heading');
    await settled();
    expect(document.activeElement).to.equal(search);
    search.remove();
  });

  it('moves to the new step from an element around the flow in a shadow tree', async () => {
    const page = await visit(flow);
    const main = document.createElement('main');
    main.tabIndex = -1;
    const shell = document.createElement('div');
    shell.attachShadow({ mode: 'open' }).append(main);
    page.place.append(shell);
    main.append(page.find('onboarding-flow'));
    await page.identify('new@example.com');
    main.focus();
    await page.shows('otp-heading');
    expect(page.focused).to.equal(page.input('new-password'));
  });

  it('moves to the new step if nothing has the focus', async () => {
    const page = await visit(flow);
    await page.identify('new@example.com');
    (page.focused as HTMLElement).blur();
    await page.shows('otp-heading');
    expect(page.focused).to.equal(page.input('new-password'));
  });
});

describe('the focus at a step with one field', () => {
  afterEach(leave);

  /** The texts that describe the focused input. */
  const description = (page: Page) => {
    const input = page.focused as HTMLElement;
    const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
    const root = input.getRootNode() as ShadowRoot;
    return ids.map((id) => root.getElementById(id)!.textContent.trim());
  };
  const isFocused = (page: Page, name: string) =>
    until(() => page.focused?.getAttribute('name') === name);

  it('is in the field, which the heading describes: new password', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    await isFocused(page, 'new-password');
    expect(description(page)).to.deep.equal([
      `${messages['otp-heading'] as string} (Step 2 of 3)`,
      'At least 8 characters. A few words in a row are easy to remember.',
    ]);
  });

  it('is in the field, which the heading describes: code', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.sendCode();
    await isFocused(page, 'one-time-code');
    expect(description(page)).to.deep.equal([
      `${messages['otp-code-heading-email'] as string} (Step 2 of 3)`,
    ]);
  });

  it('is in the field, which the heading describes: forgotten password', async () => {
    const page = await visit('<onboarding-login></onboarding-login>');
    await page.shows('login-heading');
    page.find('button[name=forgot]').click();
    await page.shows('login-forgot');
    await isFocused(page, 'username');
    expect(description(page)).to.deep.equal([messages['login-forgot']]);
  });

  it('is in the field, which the heading describes: another address', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    page.button('otp-change-email').click();
    await page.shows('register-heading');
    await isFocused(page, 'username');
    expect(description(page)).to.deep.equal([
      `${messages['register-heading'] as string} (Step 1 of 3)`,
    ]);
  });
});

describe('the focus on signOut', () => {
  it('stays outside the element', async () => {
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

  it('is not set if nothing was focused', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.verify();
    await page.shows('profile-heading');
    (page.focused as HTMLElement).blur();
    await page.find('onboarding-flow').signOut();
    await page.shows('register-heading');
    expect(page.focused).to.equal(document.body);
  });

  it('moves to the first form if it was in a form that disappears', async () => {
    const page = await visit('<onboarding-flow></onboarding-flow>');
    await page.verify();
    await page.shows('profile-heading');
    await until(() => page.all('form [name=surname]').length === 1);
    page.input('surname').focus();
    await page.find('onboarding-flow').signOut();
    await page.shows('register-heading');
    await until(() => page.focused === page.input('username'));
  });
});
