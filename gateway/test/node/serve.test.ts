import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { memoryStore, type Store } from '../../src/index.js';
import { serve } from '../../src/node.js';
import { secret } from '../stage.js';

it('close() of a server waits for a platform that does not respond, for at most `drain`', async () => {
  let asked = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => (asked = resolve));
  const served = await serve({
    prefix: '/loyalty/api',
    upstream: 'https://platform.example',
    apiKey: 'sandbox',
    secrets: [secret],
    campaigns: { 1001: { categories: ['1703'] } },
    mobile: false,
    send: () => new Promise(asked),
    port: 0,
    adminPort: 0,
    drain: 300,
  });
  const { port, host } = new URL(served.url);
  const visitor = connect(Number(port), '127.0.0.1');
  visitor.write(
    `GET /loyalty/api/customer HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer t\r\n\r\n`,
  );
  await isAsked;
  const closed = once(visitor, 'close');
  // The time that it waits is the test's: the answer of the admin port may take as long as it takes.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  let isClosed = false;
  const closing = served.close().then(() => (isClosed = true));
  const ready = await fetch(`${String(served.adminUrl)}/readyz`);
  expect(ready.status).toBe(503);
  await vi.advanceTimersByTimeAsync(299);
  expect(isClosed).toBe(false);
  expect(visitor.closed).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await Promise.all([closing, closed]);
});

it('says in its metrics whether the store works while no visitor asks', async () => {
  const store = memoryStore({ places: 8 });
  let isDown = false;
  const replace: Store['replace'] = (...asked) =>
    isDown ? Promise.reject(new Error('ECONNREFUSED')) : store.replace(...asked);
  const served = await serve({
    prefix: '/loyalty/api',
    upstream: 'https://platform.example',
    apiKey: 'sandbox',
    secrets: [secret],
    campaigns: { 1001: { categories: ['1703'] } },
    mobile: false,
    store: { ...store, replace },
    port: 0,
    adminPort: 0,
  });
  const isUp = async () => {
    const text = await (await fetch(`${String(served.adminUrl)}/metrics`)).text();
    return /^onboarding_gateway_store_up (\d)$/m.exec(text)?.[1];
  };
  expect(await isUp()).toBe('1');
  isDown = true;
  expect(await isUp()).toBe('0');
  isDown = false;
  expect(await isUp()).toBe('1');
  await served.close();
});

it('counts outages that are over before its metrics are read', async () => {
  const store = memoryStore({ places: 8 });
  const served = await serve({
    prefix: '/loyalty/api',
    upstream: 'https://platform.example',
    apiKey: 'sandbox',
    secrets: [secret],
    campaigns: { 1001: { categories: ['1703'] } },
    mobile: false,
    // Its user may not run one of the commands: what asks for the health of the store does not need it.
    store: {
      ...store,
      take: () => Promise.reject(new Error('NOPERM this user has no permissions')),
    },
    port: 0,
    adminPort: 0,
  });
  const figures = async () => {
    const text = await (await fetch(`${String(served.adminUrl)}/metrics`)).text();
    return ['up', 'outages_total'].map((name) =>
      new RegExp(`^onboarding_gateway_store_${name} (\\d+)$`, 'm').exec(text)?.at(1),
    );
  };
  expect(await figures()).toEqual(['1', '0']);
  for (const outages of ['1', '2']) {
    await fetch(`${served.url}/loyalty/api/customer`, { headers: { authorization: 'Bearer t' } });
    expect(await figures()).toEqual(['1', outages]);
  }
  await served.close();
});
