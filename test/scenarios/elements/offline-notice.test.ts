import { expect } from '@open-wc/testing';
import { messages } from '../../../src/i18n/locales/en.js';
import { newPassword, settled, until, visit, type Page } from '../../elements/stage.js';
import { finishMotion } from '../../support/accessible.js';
import { setOnline } from '../../support/online.js';

const flow = '<onboarding-flow></onboarding-flow>';
const login = '<onboarding-login></onboarding-login>';

async function atRegister(): Promise<Page> {
  const page = await visit(flow);
  await page.shows('register-heading');
  page.type('username', 'anna@example.org');
  await until(() => page.all('[role=alert]').length > 0);
  return page;
}

async function atCode(): Promise<Page> {
  const page = await visit(flow);
  await page.sendCode();
  return page;
}

async function atLogin(): Promise<Page> {
  const page = await visit(login);
  await page.shows('login-heading');
  return page;
}

async function atReset(hasCode: boolean): Promise<Page> {
  const page = await atLogin();
  page.type('username', 'registered@example.com');
  page.find('button[name=forgot]').click();
  await page.shows('login-forgot');
  if (!hasCode) return page;
  page.submit();
  await page.hears('code-sent');
  await until(() => page.all('form [name=one-time-code]').length === 1);
  return page;
}

describe('a lost network connection', () => {
  for (const [what, reach] of [
    ['the register form', atRegister],
    ['the code step', atCode],
    ['the log-in', atLogin],
    ['the forgotten password', () => atReset(false)],
    ['the new password', () => atReset(true)],
  ] as const) {
    it(`is shown above the buttons and moves no field: ${what}`, async () => {
      const page = await reach();
      await settled();
      finishMotion(page.place);
      const tops = () => page.all('form .input').map(({ offsetTop }) => offsetTop);
      const before = tops();
      setOnline(false);
      await page.reads('flow-offline');
      const said = page.find('[part~=notice-offline]').closest('[role=status]')!;
      // Between them is at most what only a screen reader hears.
      let next = said.nextElementSibling;
      while (next?.className === 'hidden') next = next.nextElementSibling;
      expect(next?.className).to.equal('actions');
      expect(tops()).to.deep.equal(before);
    });
  }
});

describe('a press without a connection', () => {
  const summaries = (page: Page) => page.all('[part~=summary]');
  const notices = (page: Page) =>
    page.all('[part~=notice]').map(({ innerText }) => innerText.trim());
  const waiting = messages['flow-offline-waiting'] as string;
  const back = messages['flow-back'] as string;

  async function atData(): Promise<Page> {
    const page = await visit(flow);
    await page.verify();
    page.enterData();
    return page;
  }

  interface Pressed {
    readonly what: string;
    readonly reach: () => Promise<Page>;
    readonly act: (page: Page) => Promise<void> | void;
    readonly call: { readonly method: string; readonly path: string };
    readonly path: RegExp;
    readonly ends: string;
  }

  const pressed: readonly Pressed[] = [
    {
      what: 'the register form',
      reach: atRegister,
      act: (page) => page.submit(),
      call: { method: 'GET', path: '/customer/checkcard' },
      path: /checkcard/,
      ends: 'identified',
    },
    {
      what: 'the log-in',
      reach: atLogin,
      act: (page) => page.logIn('registered@example.com'),
      call: { method: 'POST', path: '/auth' },
      path: /auth/,
      ends: 'logged-in',
    },
    {
      what: 'data entry',
      reach: atData,
      act: (page) => page.submit(),
      call: { method: 'PUT', path: '/customer' },
      path: /customer$/,
      ends: 'complete',
    },
  ];
  for (const { what, reach, act, call, path, ends } of pressed) {
    it(`gives one message, and is repeated when the browser is back: ${what}`, async () => {
      const page = await reach();
      setOnline(false);
      page.sandbox.faults = [{ ...call, fault: 'drop', times: 0 }];
      await act(page);
      await page.hears('error');
      await until(() => notices(page).includes(waiting));
      expect(notices(page)).to.deep.equal([waiting]);
      expect(summaries(page)).to.deep.equal([]);
      page.sandbox.faults = [];
      const held = page.hold(path);
      setOnline(true);
      await until(() => held.count === 1);
      await until(() => notices(page).includes(back));
      expect(notices(page)).to.deep.equal([back]);
      held.release();
      await page.hears(ends);
    });
  }

  it('is left to a visitor who has changed the form since', async () => {
    const page = await atRegister();
    setOnline(false);
    page.sandbox.faults = [{ method: 'GET', path: '/customer/checkcard', fault: 'drop', times: 1 }];
    page.submit();
    await until(() => notices(page).includes(waiting));
    page.type('username', 'bea@example.org');
    const asked = page.requests(/checkcard/).length;
    setOnline(true);
    await until(() => summaries(page).length === 1);
    expect(page.requests(/checkcard/)).to.have.length(asked);
    page.submit();
    await page.shows('otp-heading');
    expect(page.text()).to.contain('bea@example.org');
    expect(page.requests(/checkcard/)).to.have.length(asked + 1);
  });

  it('is not repeated where a code would be sent, and its one message is the summary', async () => {
    const page = await visit(flow);
    await page.identify('new@example.com');
    await page.shows('otp-heading');
    page.type('new-password', newPassword);
    setOnline(false);
    page.sandbox.faults = [
      { method: 'POST', path: '/customer/verifyemail', fault: 'drop', times: 1 },
    ];
    page.submit();
    await until(() => summaries(page).length === 1);
    expect(notices(page)).to.deep.equal([]);
    setOnline(true);
    page.submit();
    await page.hears('code-sent');
    expect(page.sandbox.outbox).to.have.length(1);
    expect(page.requests(/verifyemail/)).to.have.length(2);
  });
});

it('says nothing of a missing network at the card, which needs none', async () => {
  const page = await visit('<onboarding-flow start="login"></onboarding-flow>');
  await page.logIn('registered@example.com');
  await page.shows('done-heading-login');
  setOnline(false);
  page.sandbox.faults = [{ method: 'GET', path: '/customer', fault: 'drop', times: 9 }];
  await page.find('onboarding-card').updateComplete;
  expect(page.text()).not.to.contain(messages['flow-offline']);
  page.button('card-edit').click();
  await page.reads('flow-offline-waiting');
});
