import { expect } from '@open-wc/testing';
import { passkeyScript } from '../../../src/flow/commands/passkey-script.js';
import { expectAccessible, paint, unpaint } from '../../support/accessible.js';
import { replace } from '../../support/replace.js';
import { Authenticator } from '../authenticator.js';
import { settled, until, visit, type Page } from '../stage.js';

const registered = 'registered@example.com';
const flow = '<onboarding-flow password="none" passkey></onboarding-flow>';
const logIn = (page: Page) => page.all('button[name=passkey]');
const forget = (page: Page) => page.all('button[name=forget-device]');
const key = 'onboarding:passkey:1001';

before(() => passkeyScript.load());

/** A visitor who has made a passkey, at the first form again; the tab is another one. */
async function returning(
  authenticator: Authenticator,
  markup = flow,
): Promise<{ page: Page; password: string }> {
  const page = await visit(flow);
  await page.identify(registered);
  await until(() => page.all('form [name=passkey]').length === 1);
  page.find('form [name=passkey]').click();
  page.enterCode();
  await page.shows('done-heading-login');
  await until(() => localStorage.getItem(key) !== null);
  const { password } = page.sandbox.customers.find(({ username }) => username === registered)!;
  authenticator.dialogs = 0;
  return { page: await next(markup, password!), password: password! };
}

/** Another page of the same device, at whose platform the customer has this password. */
async function next(markup: string, password: string): Promise<Page> {
  const page = await visit(markup);
  setPassword(page, password);
  await page.shows('register-heading');
  return page;
}

function setPassword(page: Page, password: string): void {
  const customer = page.sandbox.customers.find(({ username }) => username === registered)!;
  Object.assign(customer, { password });
}

describe('the log-in with a passkey at the first form', () => {
  it('is a button below the primary one, and leads to the card without a message', async () => {
    const authenticator = new Authenticator();
    const { page } = await returning(authenticator);
    await until(() => logIn(page).length === 1);
    const [button] = logIn(page);
    expect(button!.innerText).to.equal('Log in with your face, finger or PIN');
    const primary = page.find('button[type=submit]').getBoundingClientRect();
    const own = button!.getBoundingClientRect();
    expect(own.top).to.be.at.least(primary.bottom);
    expect(own.height).to.be.at.least(44);
    button!.click();
    await page.shows('done-heading-login');
    expect([authenticator.dialogs, page.sandbox.outbox.length]).to.deep.equal([1, 0]);
  });

  it('that is dismissed leaves the form as it was', async () => {
    const authenticator = new Authenticator();
    const { page } = await returning(authenticator);
    await until(() => logIn(page).length === 1);
    page.type('username', 'anna@example.org');
    authenticator.isDismissed = true;
    logIn(page)[0]!.click();
    await until(() => authenticator.dialogs === 1);
    await until(() => !logIn(page)[0]!.hasAttribute('aria-disabled'));
    expect(page.input('username').value).to.equal('anna@example.org');
    expect(page.named('error')).to.deep.equal([]);
    expect(page.requests(/checkcard/)).to.deep.equal([]);
  });

  it('that no longer works says so at the code, and is not offered again', async () => {
    const authenticator = new Authenticator();
    const { page } = await returning(authenticator);
    setPassword(page, 'Chosen elsewhere 1!');
    await until(() => logIn(page).length === 1);
    logIn(page)[0]!.click();
    await page.shows('otp-code-heading-email');
    await page.reads('passkey-stale');
    const note = page.find('[part~=notice-info]');
    expect(note.innerText.trim()).to.equal('That log-in no longer works, so we’ve sent a code.');
    const heading = page.find('[part~=heading]');
    const by = (heading.getRootNode() as ShadowRoot).getElementById(
      heading.getAttribute('aria-describedby') ?? '',
    );
    expect(by?.contains(note), 'is read out with the heading').to.equal(true);
    expect(authenticator.signalled).to.have.length(1);
    const again = await next(flow, 'Chosen elsewhere 1!');
    again.type('username', 'a');
    await until(() => again.sandbox.requests.length > 0);
    await settled();
    expect(logIn(again)).to.deep.equal([]);
  });

  it('is forgotten by a link, which leaves the focus in the form', async () => {
    const authenticator = new Authenticator();
    const { page, password } = await returning(authenticator);
    await until(() => forget(page).length === 1);
    forget(page)[0]!.focus();
    forget(page)[0]!.click();
    await until(() => localStorage.length === 0 && authenticator.signalled.length === 1);
    await settled();
    expect([logIn(page), forget(page)]).to.deep.equal([[], []]);
    expect(page.focused).to.equal(page.input('username'));
    const again = await next(flow, password);
    again.type('username', 'a');
    await until(() => again.sandbox.requests.length > 0);
    expect(logIn(again)).to.deep.equal([]);
  });

  it('is kept by a sign-out, and removed by forgetDevice()', async () => {
    const authenticator = new Authenticator();
    const { page } = await returning(authenticator);
    const element = page.find('onboarding-flow');
    await element.signOut();
    expect(localStorage.getItem(key)).not.to.equal(null);
    await element.forgetDevice();
    expect(localStorage.getItem(key)).to.equal(null);
    expect(authenticator.signalled).to.have.length(1);
  });

  it('at a device that does not know the passkey asks for the address once', async () => {
    const authenticator = new Authenticator({ offersAtField: true });
    const { page } = await returning(authenticator);
    localStorage.clear();
    const other = await next(
      flow,
      page.sandbox.customers.find(({ username }) => username === registered)!.password!,
    );
    await until(() => !authenticator.offers.at(-1)!.signal!.aborted);
    expect(other.input('username').getAttribute('autocomplete')).to.equal('email webauthn');
    authenticator.choose();
    await other.reads('passkey-address');
    expect(other.find('[part~=notice-info]').innerText.trim()).to.equal(
      'Enter your address or number once, and you’re in.',
    );
    expect(other.find('[part~=notice-info]').parentElement!.role).to.equal('status');
    await other.identify(registered);
    await other.shows('done-heading-login');
    expect(other.sandbox.outbox).to.have.length(0);
  });

  it('is not offered at the field once the visitor is at the code', async () => {
    const { offers } = new Authenticator({ offersAtField: true });
    const answers: ((isAvailable: boolean) => void)[] = [];
    const isConditionalMediationAvailable = () =>
      new Promise<boolean>((resolve) => void answers.push(resolve));
    Object.assign(PublicKeyCredential, { isConditionalMediationAvailable });
    const page = await visit(flow);
    await page.identify(registered);
    await until(() => page.all('[autocomplete=one-time-code]').length === 1);
    expect(answers).to.have.length(1);
    answers[0]!(true);
    // As long as the offer would take.
    await crypto.subtle.digest('SHA-256', new Uint8Array(1_000_000));
    await settled();
    expect(offers).to.deep.equal([]);
  });

  it('is offered after the page has moved the element while the script was loading', async () => {
    const { password } = await returning(new Authenticator());
    const script = await passkeyScript.load();
    const asked: (() => void)[] = [];
    const load = () => new Promise((resolve) => void asked.push(() => resolve(script)));
    replace(passkeyScript, 'load', load);
    const page = await next(flow, password);
    page.type('username', 'a');
    await until(() => asked.length === 1);
    page.place.append(page.find('onboarding-flow'));
    await settled();
    asked.forEach((arrive) => arrive());
    await until(() => logIn(page).length === 1);
  });

  it('is offered at the field for the campaign that the page has now', async () => {
    const { offers } = new Authenticator({ offersAtField: true });
    const page = await visit(flow);
    page.type('username', 'a');
    await until(() => offers.length === 1);
    page.find('onboarding-flow').setAttribute('campaignid', '2002');
    await until(() => offers.length === 2);
    expect(offers.map(({ signal }) => signal!.aborted)).to.deep.equal([true, false]);
    const [before, now] = offers.map(({ publicKey }) => publicKey.extensions!.prf!.eval!.first);
    expect(now).not.to.deep.equal(before);
  });

  it('with an address that does not fit says so, signals nothing, and the next press sends a code', async () => {
    const authenticator = new Authenticator({ offersAtField: true });
    await returning(authenticator);
    localStorage.clear();
    const other = await next(flow, 'Chosen elsewhere 1!');
    await until(() => !authenticator.offers.at(-1)!.signal!.aborted);
    authenticator.choose();
    await other.reads('passkey-address');
    await other.identify(registered);
    await other.reads('passkey-wrong-address');
    expect(other.find('[part~=summary]').innerText).to.contain(
      'That address doesn’t fit. Check it, or get a code.',
    );
    expect(other.text()).not.to.contain('Enter your address or number once');
    expect([authenticator.signalled.length, other.sandbox.outbox.length]).to.deep.equal([0, 0]);
    other.submit();
    await other.shows('otp-code-heading-email');
    expect(other.sandbox.outbox).to.have.length(1);
  });

  it('can be pressed by the owner of a card, whose address is masked', async () => {
    const authenticator = new Authenticator();
    await returning(authenticator);
    const savedCard = {
      version: 3,
      at: Date.now(),
      account: { card: '100010', fidelyCode: '4006381333931' },
      holder: { cardholder: 'Anna De Luca', givenName: 'Anna' },
      identifier: { channel: 'email', value: registered },
      wallets: [],
    };
    const page = await visit(flow, { savedCard });
    await page.shows('card-heading');
    page.button('card-edit').click();
    await page.shows('register-confirm-heading');
    expect(page.text()).to.contain('r•••');
    await until(() => logIn(page).length === 1);
  });

  it('is reached by the Tab key, and passes axe in the light and in the dark', async () => {
    const authenticator = new Authenticator();
    const { page } = await returning(authenticator);
    await until(() => forget(page).length === 1);
    const order = page
      .all('form :is(input, button)')
      .filter((node) => node.tabIndex >= 0)
      .map((node) => node.getAttribute('name'));
    expect(order).to.deep.equal(['username', 'send-code', 'passkey', 'use-card', 'forget-device']);
    try {
      for (const scheme of ['light', 'dark'] as const) {
        paint(scheme);
        await expectAccessible(page.find('onboarding-flow'));
      }
    } finally {
      unpaint();
    }
  });
});

describe('a browser as it is, with the attribute', () => {
  it('shows no button and no box before a passkey was made, and leads by the code', async () => {
    const page = await visit(flow);
    await page.shows('register-heading');
    page.type('username', registered);
    await until(() => page.sandbox.requests.length > 0);
    await settled();
    expect([logIn(page), forget(page)]).to.deep.equal([[], []]);
    page.submit();
    await page.shows('otp-code-heading-email');
    page.enterCode();
    await page.shows('done-heading-login');
    expect([page.named('error'), page.said, localStorage.length]).to.deep.equal([[], [], 0]);
  });

  it('has the autocomplete of today without the attribute, and a further word with it', async () => {
    const words: (string | null)[] = [];
    for (const attributes of ['', 'passkey', 'passkey identifiers="mobile"']) {
      const page = await visit(`<onboarding-flow password="none" ${attributes}></onboarding-flow>`);
      await page.shows('register-heading');
      words.push(page.input('username').getAttribute('autocomplete'));
    }
    expect(words).to.deep.equal(['email', 'email webauthn', 'tel webauthn']);
  });
});
