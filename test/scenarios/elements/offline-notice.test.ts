import { expect } from '@open-wc/testing';
import { leave, settled, until, visit, type Page } from '../../elements/stage.js';
import { finishMotion } from '../../support/accessible.js';

const flow = '<onboarding-flow></onboarding-flow>';
const login = '<onboarding-login></onboarding-login>';

/** Sets navigator.onLine and dispatches the event. */
function network(isThere: boolean): void {
  if (isThere) Reflect.deleteProperty(navigator, 'onLine');
  else Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  dispatchEvent(new Event(isThere ? 'online' : 'offline'));
}

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
  afterEach(() => {
    network(true);
    leave();
  });

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
      network(false);
      await page.reads('flow-offline');
      const said = page.find('[part~=notice-offline]').closest('[role=status]')!;
      expect(said.nextElementSibling?.className).to.equal('actions');
      expect(tops()).to.deep.equal(before);
    });
  }
});
