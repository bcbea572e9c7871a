/** `password="none"`: an address or a card number, a code, a card. */
import { expect } from '@open-wc/testing';
import { developerHints } from '../../../src/elements/core/configuration-reports.js';
import { secondScript } from '../../../src/elements/second-script.js';
import { settled, until, visit, type Page } from '../../elements/stage.js';
import { stopTime, type PageTime } from '../../support/page-time.js';
import { holds } from '../../support/secrets.js';

const tenMinutes = 600_000;
const flow = '<onboarding-flow password="none"></onboarding-flow>';
let time: PageTime | undefined;
afterEach(() => {
  time?.release();
  time = undefined;
});

const passwords = (page: Page) => page.all('input[type=password], [name*=password]');

/** What the page sent, held or said holds neither the code nor the drawn password. */
function expectNoSecret(page: Page): void {
  const stored = [sessionStorage, localStorage].flatMap((storage) => Object.entries(storage));
  const kept = JSON.stringify([stored, page.heard, page.said]);
  const secrets = page.sandbox.requests.flatMap(({ body }) => {
    const { password, verificationcode } = (body ?? {}) as Record<string, string>;
    return [password, verificationcode].filter(Boolean) as string[];
  });
  expect(secrets).not.to.deep.equal([]);
  for (const secret of secrets) expect(holds(kept, secret), secret).to.equal(false);
}

async function askForCode(page: Page, text: string): Promise<void> {
  await page.identify(text);
  await page.hears('code-sent');
}

/** To data entry, or to the card. */
async function enterCode(page: Page): Promise<void> {
  page.enterCode();
  await until(() => page.all('form [name=surname], [part~=barcode] svg').length > 0);
  await settled();
}

async function finish(page: Page): Promise<void> {
  if (page.all('form [name=surname]').length > 0) {
    page.enterData();
    page.submit();
  }
  await until(() => page.all('[part~=barcode] svg').length > 0);
  await settled();
}

describe('a journey without passwords', () => {
  for (const [text, events] of [
    ['anna@example.org', ['identified', 'code-sent', 'verified', 'profile-saved', 'complete']],
    ['3331234567', ['identified', 'code-sent', 'verified', 'profile-saved', 'complete']],
    ['registered@example.com', ['identified', 'code-sent', 'logged-in', 'complete']],
  ] as const) {
    it(`leads ${text} to the card by one message`, async () => {
      const page = await visit(flow);
      expect(page.button('otp-send').name).to.equal('send-code');
      expect(page.text()).not.to.contain('Log in');
      await askForCode(page, text);
      expect(passwords(page)).to.deep.equal([]);
      expect(page.focused).to.equal(page.input('one-time-code'));
      await enterCode(page);
      expect(passwords(page)).to.deep.equal([]);
      await finish(page);
      expect(page.sandbox.outbox).to.have.length(1);
      const names = page.heard.map(({ name }) => name);
      expect(names.filter((name) => !/ready|started|step/.test(name))).to.deep.equal(events);
      expect(page.named('complete')[0]!.detail.via).to.equal(
        text.startsWith('registered') ? 'login' : 'registration',
      );
      expectNoSecret(page);
    });
  }

  it('leads a card holder to the card by the number, with neutral words for it', async () => {
    const page = await visit(flow);
    page.button('register-use-card-number').click();
    await settled();
    await askForCode(page, '100002');
    await enterCode(page);
    await finish(page);
    expect(page.named('identified')[0]!.detail).to.deep.equal({
      channel: 'card',
      status: 'has-card',
    });
    expect(page.sandbox.outbox).to.have.length(1);
  });

  it('shows what is missing to a registered customer', async () => {
    const page = await visit(flow);
    await askForCode(page, 'incomplete@example.com');
    page.enterCode();
    const { by } = await page.hears('incomplete');
    expect(by).to.equal('onboarding-otp');
    await finish(page);
    expect(page.named('complete')[0]!.detail.via).to.equal('login');
    expect(page.named('verified')).to.deep.equal([]);
  });

  it('shows the error page to a blocked customer, without a message', async () => {
    const page = await visit(flow);
    await page.identify('blocked@example.com');
    await page.hears('error');
    expect(page.sandbox.outbox).to.deep.equal([]);
    expect(page.headings).to.have.length(1);
  });

  it('keeps the form, busy, until the code is on its way', async () => {
    const page = await visit(flow);
    const held = page.hold(/verifyemail/);
    await page.identify('anna@example.org');
    await until(() => page.named('identified').length > 0);
    await settled();
    expect(page.text()).not.to.contain('Check your email');
    expect(page.input('username').value).to.equal('anna@example.org');
    expect(page.find('button[type=submit]').getAttribute('aria-busy')).to.equal('true');
    held.release();
    await page.shows('otp-code-heading-email');
  });

  it('says at the form that the code was not sent, and sends it at the next press', async () => {
    const page = await visit(flow);
    page.sandbox.faults = [{ method: 'POST', path: '/customer/verifyemail', fault: 'answer:202' }];
    await page.identify('anna@example.org');
    await page.hears('error');
    expect(page.input('username').value).to.equal('anna@example.org');
    page.submit();
    await page.shows('otp-code-heading-email');
    expect(page.sandbox.outbox).to.have.length(1);
  });

  it('asks about a mistyped address before the look-up, and sends it as typed after that', async () => {
    for (const isAccepted of [true, false]) {
      const page = await visit(flow);
      await page.identify('anna@gmial.com');
      await page.reads('register-busy').catch(() => undefined);
      await until(() => page.all('[name=use-suggestion]').length > 0);
      expect(page.requests(/checkcard/)).to.deep.equal([]);
      // The press of the suggestion also presses Continue.
      if (isAccepted) page.find('[name=use-suggestion]').click();
      else page.submit();
      await page.hears('code-sent');
      const { to } = page.sandbox.outbox.at(-1)! as unknown as { to: string };
      expect(to).to.equal(isAccepted ? 'anna@gmail.com' : 'anna@gmial.com');
      expect(page.all('[name=use-suggestion]')).to.deep.equal([]);
    }
  });

  it('leads back to the code that was sent, and asks for another after ten minutes', async () => {
    time = stopTime();
    const page = await visit(flow);
    await askForCode(page, 'registered@example.com');
    const change = async () => {
      page.button('otp-change-email').click();
      await page.shows('register-heading');
    };
    await change();
    time.pass(5_000);
    page.submit();
    await page.shows('otp-code-heading-email');
    expect(page.sandbox.outbox).to.have.length(1);
    expect(page.text()).to.contain('You can ask for a new code in');
    await change();
    time.pass(tenMinutes);
    page.submit();
    await page.shows('otp-code-heading-email');
    expect(page.sandbox.outbox).to.have.length(2);
  });

  it('says that a code is late by the clock of the platform, and sends another by a press', async () => {
    for (const text of ['anna@example.org', '100002', 'registered@example.com']) {
      let late = 0;
      const page = await visit(flow, { sandbox: { clock: () => Date.now() + late } });
      if (text === '100002') page.button('register-use-card-number').click();
      await settled();
      await askForCode(page, text);
      late = tenMinutes + 1000;
      page.enterCode();
      await page.reads('problem-code-expired');
      expect(page.sandbox.outbox).to.have.length(1);
      page.find('button.primary[name=send-code]').click();
      await until(() => page.sandbox.outbox.length === 2);
      await until(() => page.input('one-time-code').value === '');
      await enterCode(page);
      expect(page.sandbox.outbox).to.have.length(2);
    }
  });

  it('shows a stored false consent as No to a registered customer, and as open to a new person', async () => {
    for (const [text, answers] of [
      ['incomplete@example.com', ['false']],
      ['anna@example.org', []],
    ] as const) {
      const page = await visit(flow);
      await askForCode(page, text);
      await enterCode(page);
      const { data } = page.sandbox.customers.find(({ username }) => username === text)!;
      expect(data.usedforpromotions).to.equal(false);
      const radios = page.all('form [name=usedforpromotions]') as HTMLInputElement[];
      expect(radios).to.have.length(2);
      expect(radios.filter(({ checked }) => checked).map(({ value }) => value)).to.deep.equal(
        answers,
      );
    }
  });

  it('says that a code is wrong, and takes the right one', async () => {
    for (const text of ['anna@example.org', 'hascard@example.com', 'registered@example.com']) {
      const page = await visit(flow);
      await askForCode(page, text);
      page.type('one-time-code', page.code === '000000' ? '000001' : '000000');
      page.submit();
      await page.reads('problem-wrong-code-email');
      await enterCode(page);
      expect(page.sandbox.outbox).to.have.length(1);
    }
  });

  it('submits a complete code without a press', async () => {
    const page = await visit('<onboarding-flow password="none" code-length="6"></onboarding-flow>');
    await askForCode(page, 'registered@example.com');
    page.type('one-time-code', page.code);
    await page.shows('done-heading-login').catch(() => page.shows('done-heading'));
  });

  it('asks for a new code if the session ends at data entry, and comes back to what was typed', async () => {
    const page = await visit(flow);
    await askForCode(page, 'anna@example.org');
    await enterCode(page);
    page.enterData();
    page.sandbox.faults = [
      { method: 'PUT', path: '/customer', fault: 'status:401' },
      { method: 'POST', path: '/auth/refreshToken', fault: 'status:401', times: 2 },
    ];
    page.submit();
    await page.reads('register-once-more');
    expect(page.input('username').value).to.equal('anna@example.org');
    page.submit();
    await until(() => page.sandbox.outbox.length === 2);
    await page.shows('otp-code-heading-email');
    await enterCode(page);
    expect(page.input('surname').value).to.equal('De Luca');
    page.submit();
    await until(() => page.all('[part~=barcode] svg').length > 0);
  });
});

describe('the elements of a page without passwords', () => {
  const kinds = (page: Page) =>
    page
      .all('form')
      .filter((form) => form.getClientRects().length > 0)
      .map((form) => ((form.getRootNode() as ShadowRoot).host as HTMLElement).localName);
  const tags = (...names: string[]) =>
    names.map((name) => `<onboarding-${name} password="none"></onboarding-${name}>`).join('');

  it('are one form where both the first form and the log-in are there', async () => {
    const page = await visit(tags('login', 'register', 'otp', 'profile', 'card'));
    await until(() => page.all('form').length > 0);
    await settled();
    expect(kinds(page)).to.deep.equal(['onboarding-register']);
    await askForCode(page, 'registered@example.com');
    expect(kinds(page)).to.deep.equal(['onboarding-otp']);
    await enterCode(page);
    expect(page.named('logged-in')[0]!.by).to.equal('onboarding-otp');
  });

  it('let people in by the log-in alone', async () => {
    const page = await visit(tags('login', 'card'));
    await until(() => page.all('form').length > 0);
    await settled();
    expect(kinds(page)).to.deep.equal(['onboarding-login']);
    expect(page.button('otp-send').name).to.equal('send-code');
    await askForCode(page, 'registered@example.com');
    expect(kinds(page)).to.deep.equal(['onboarding-login']);
    await enterCode(page);
    expect(page.named('logged-in')[0]!.by).to.equal('onboarding-login');
  });

  it('ignore what is about passwords and the log-in, and say so', async () => {
    const ignored = ['min-password="12"', 'no-reset', 'start="login"', 'login-url="/log-in"'];
    const attributes = ignored.join(' ');
    const page = await visit(`<onboarding-flow password="none" ${attributes}></onboarding-flow>`);
    await page.shows('register-heading');
    expect(page.find('onboarding-flow').step).to.equal('register');
    const names = ['min-password', 'no-reset', 'start', 'login-url'];
    await until(() =>
      names.every((name) => page.said.join('\n').includes(`${name} has no effect`)),
    );
  });

  for (const [which, markup] of [
    ['the second', `<onboarding-register></onboarding-register>${tags('login')}`],
    ['the first', `${tags('register')}<onboarding-login></onboarding-login>`],
    ['the flow', `<onboarding-card></onboarding-card>${flow}`],
  ] as const) {
    it(`share the attribute without a word if only one has it: ${which}`, async () => {
      const page = await visit(markup);
      await until(() => page.all('form').length === 1);
      await until(() => secondScript.value !== undefined);
      await settled();
      expect(page.said).to.deep.equal([]);
    });
  }

  it('say nothing of an attribute that a page sets later, on one after the other', async () => {
    const page = await visit(
      '<onboarding-register></onboarding-register><onboarding-login></onboarding-login>',
    );
    await until(() => page.all('form').length === 2);
    await until(() => secondScript.value !== undefined);
    for (const tag of ['login', 'register'])
      page.find(`onboarding-${tag}`).setAttribute('password', 'none');
    await until(() => page.all('form').length === 1);
    await developerHints.load();
    await settled();
    expect(page.said).to.deep.equal([]);
  });
});
