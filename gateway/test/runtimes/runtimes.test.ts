import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logInAt, passAt } from '../../../test/support/customer-token.js';
import { optionsFor } from '../live/support/gateway-process.js';
import { startPlatform, type Platform } from '../live/support/platform.js';
import { siteOf } from '../live/support/printed.js';
import { accountsOf, arrive, register } from '../live/support/visitor.js';
import { runtimes, type Running } from './programs.js';

let platform: Platform;
let folder: string;
beforeAll(async () => {
  platform = await startPlatform();
  // A git-ignored folder inside of the project, so that Deno finds the packages.
  mkdirSync('reports', { recursive: true });
  folder = mkdtempSync(resolve('reports/gateway-runtimes-'));
});
afterAll(async () => {
  await platform.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(Object.entries(runtimes))('the gateway in %s', (name, launch) => {
  let running: Running;
  beforeAll(async () => {
    running = await launch(folder, optionsFor(platform.url), siteOf(platform));
  }, 180_000);
  afterAll(async () => {
    await running.child.end('SIGKILL');
  });

  it('takes a visitor to the card', async () => {
    const visitor = arrive(`${running.url}/loyalty/api`);
    await register(visitor, platform.sandbox);
    expect(accountsOf(visitor, platform.sandbox)).toBe(1);
  });

  it('seals the synchro token, and refuses a changed one', async () => {
    const response = await fetch(`${running.url}/loyalty/api/auth`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ campaignid: '1001', devicetype: '1', scope: 'customersynchro' }),
    });
    const { token } = (await response.json()) as { token: string };
    expect(token).toMatch(/^oe1\./);
    const check = (sealed: string) =>
      fetch(`${running.url}/loyalty/api/customer/checkcard?email=none@example.org`, {
        headers: { authorization: `Bearer ${sealed}` },
      });
    expect((await check(token)).status).toBe(402);
    const changed = token.slice(0, -2) + (token.endsWith('AA') ? 'BB' : 'AA');
    expect((await check(changed)).status).toBe(401);
  });

  it('signs a link to Google Wallet', async () => {
    const apiBase = `${running.url}/loyalty/api`;
    const { token } = await logInAt(apiBase);
    const url = await passAt(apiBase, 'google', token);
    expect(url).toMatch(/^https:\/\/pay\.google\.com\/gp\/v\/save\/[\w-]+\.[\w-]+\.[\w-]{342}$/);
  });

  it('passes no request outside of the contract to the platform', async () => {
    platform.calls.length = 0;
    for (const path of ['/auth', '/loyalty/api//auth', '/loyalty/api/customer/delete']) {
      const init = { method: 'POST', body: '{}', redirect: 'manual' } as const;
      const { status } = await fetch(running.url + path, init);
      // Next redirects `//` to a path with single slashes.
      expect(status).toBe(name.startsWith('Next') && path.includes('//') ? 308 : 404);
    }
    expect(platform.calls).toEqual([]);
  });
});
