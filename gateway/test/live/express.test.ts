/** `deploy/express.mjs` as it is: a visitor reaches the card, and the back end proves the token. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { SessionTokens } from '../../../src/domain/customer.js';
import { start, type Child } from './support/child.js';
import { secret } from './support/gateway-process.js';
import { startPlatform, type Platform } from './support/platform.js';
import { arrive, register } from './support/visitor.js';

let platform: Platform;
let child: Child;
let folder: string;
beforeAll(async () => {
  platform = await startPlatform();
  // A git-ignored folder inside of the project, so that the package can import itself by name.
  mkdirSync('reports', { recursive: true });
  folder = mkdtempSync(resolve('reports/gateway-express-'));
  cpSync('gateway/deploy/express.mjs', join(folder, 'express.mjs'));
  child = start(process.execPath, [join(folder, 'express.mjs')], {
    GATEWAY_UPSTREAM: platform.url,
    GATEWAY_API_KEY: 'sandbox',
    GATEWAY_SECRETS: secret,
    PORT: '0',
  });
});
afterAll(async () => {
  expect(await child.end()).toBe(0);
  await platform.close();
  rmSync(folder, { recursive: true });
});

/** The printed page "My account" with a session: what its flow shows. */
async function accountPage(url: string, cookie: string) {
  const page = readFileSync('docs/hand-over.md', 'utf8');
  const script = /```js\n([^`]*whenDefined[^`]*)```/.exec(page)?.[1] ?? '';
  const { journey } = arrive(`${url}/loyalty/api`);
  const flow = {
    hidden: true,
    adoptSession: (tokens: SessionTokens) => journey.adoptSession(tokens),
  };
  await (runInNewContext(`(async () => {${script}})()`, {
    document: { querySelector: () => flow },
    customElements: { whenDefined: () => undefined },
    fetch: (path: string) =>
      fetch(url + path, { headers: { cookie, 'sec-fetch-site': 'same-origin' } }),
  }) as Promise<void>);
  const { state } = journey;
  journey.stop();
  const card = state.step === 'done' ? state.account.card : undefined;
  return { step: state.step, hidden: flow.hidden, card };
}

it('a whole site on Express takes over the token of a new customer, and of nobody else', async () => {
  const [, url = ''] = await child.says(/Listening on (\S+)/);
  const visitor = arrive(`${url}/loyalty/api`);
  await register(visitor, platform.sandbox);
  const accessToken = await visitor.journey.getAccessToken();
  const session = (method: string, more: Record<string, string> = {}, token?: unknown) =>
    fetch(`${url}/session`, {
      method,
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...more },
      ...(token !== undefined && { body: JSON.stringify({ accessToken: token }) }),
    });
  expect((await session('POST', { 'sec-fetch-site': 'cross-site' }, accessToken)).status).toBe(403);
  for (const wrong of ['wrong', 7, 'a b', '']) {
    expect((await session('POST', {}, wrong)).status).toBe(401);
  }
  const opened = await session('POST', {}, accessToken);
  const { customerId } = (await opened.json()) as { customerId: string };
  const account = platform.sandbox.customers.find(({ username }) => username === visitor.address);
  expect([opened.status, customerId]).toEqual([200, account?.id]);
  const [cookie = ''] = (opened.headers.get('set-cookie') ?? '').split(';');
  expect(opened.headers.get('set-cookie')).toMatch(/; HttpOnly; Secure; SameSite=Lax$/);
  expect(await (await session('GET', { cookie })).json()).toEqual({ customerId, accessToken });
  expect(await accountPage(url, cookie)).toEqual({
    step: 'done',
    hidden: false,
    card: account?.card,
  });
  expect((await session('DELETE', { cookie })).status).toBe(204);
  expect((await session('GET', { cookie })).status).toBe(401);
});
