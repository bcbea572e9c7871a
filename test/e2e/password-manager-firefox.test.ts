/**
 * Firefox's built-in password manager. Its login service stores and reads log-ins; its offers are read in the
 * browser window.
 */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { Firefox } from './support/firefox.js';
import { password, type Server } from './support/stage.js';

const known = { username: 'registered@example.com', password: 'correct horse battery staple' };

interface Login {
  readonly username: string;
  readonly password: string;
  init(...values: readonly (string | null)[]): void;
}

/** The parts of Firefox's window API used here. */
declare const Services: {
  logins: { addLoginAsync(login: Login): Promise<Login>; getAllLogins(): Promise<Login[]> };
};
declare const Components: {
  classes: Record<string, { createInstance(type: unknown): Login }>;
  interfaces: { nsILoginInfo: unknown };
};
declare const gBrowser: { selectedBrowser: unknown };
declare const PopupNotifications: {
  getNotification(id: string, browser: unknown): { dismissed: boolean } | null;
  panel: { state: string; firstElementChild: { button: HTMLElement } };
};

let server: Server;
let firefox: Firefox;

beforeAll(async () => {
  server = await serve();
});
beforeEach(async () => {
  server.sandbox.reset();
  firefox = await Firefox.launch();
});
afterEach(() => firefox.close());
afterAll(() => server.close());

const keep = (login: typeof known) =>
  firefox.browser(
    async (url, username, secret) => {
      const login = Components.classes['@mozilla.org/login-manager/loginInfo;1']!.createInstance(
        Components.interfaces.nsILoginInfo,
      );
      login.init(url, url, null, username, secret, '', '');
      await Services.logins.addLoginAsync(login);
    },
    server.url,
    login.username,
    login.password,
  );

const kept = () =>
  firefox.browser(async () =>
    (await Services.logins.getAllLogins()).map(({ username, password }) => ({
      username,
      password,
    })),
  );

/** What the open prompt would save. */
const offer = () =>
  firefox.browser(() => {
    const notification = PopupNotifications.getNotification('password', gBrowser.selectedBrowser);
    if (!notification || notification.dismissed || PopupNotifications.panel.state !== 'open') {
      return null;
    }
    const value = (name: string) =>
      document.querySelector<HTMLInputElement>(`#password-notification-${name}`)?.value;
    return { username: value('username'), password: value('password') };
  });

const accept = () =>
  firefox.browser(() => PopupNotifications.panel.firstElementChild.button.click());

describe('the password manager of Firefox', () => {
  it('fills a stored log-in into the form, which logs in', async () => {
    await keep(known);
    await firefox.goto(`${server.url}/bare.html`);
    await firefox.click('button', 'Log in');
    const secret = '[autocomplete=current-password]';
    await expect.poll(() => firefox.value(secret)).toBe(known.password);
    expect(await firefox.value('form [name=username]')).toBe(known.username);
    await firefox.click('form button[type=submit]');
    await firefox.find('[part~=barcode] svg');
  });

  it('offers to save a new account under the typed address, and saves it', async () => {
    await firefox.goto(`${server.url}/bare.html`);
    await firefox.type('form [name=username]', 'ada@example.com');
    await firefox.click('form button[type=submit]');
    await firefox.type('[autocomplete=new-password]', password);
    await firefox.click('button[name=send-code]');
    const code = '[autocomplete=one-time-code]';
    await firefox.find(code);
    await firefox.type(code, server.sandbox.outbox.at(-1)?.code ?? '');
    await firefox.click('form button[type=submit]');
    // The form has been replaced; the prompt is open.
    await firefox.find('[name=name]');
    const account = { username: 'ada@example.com', password };
    await expect.poll(offer).toEqual(account);
    expect(await kept()).toEqual([]);
    await accept();
    await expect.poll(kept).toEqual([account]);
  });
});
