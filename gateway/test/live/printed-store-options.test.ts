/** The printed options of the gateway's pages for proof of work and a shared store, without their `/* … *\/`. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createClient } from '@redis/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Gateway } from '../../src/index.js';
import { startPlatform, type Platform } from './support/platform.js';
import { optionsFor } from './support/gateway-process.js';
import { startValkey, type Valkey } from './support/valkey.js';

const manual = ['settings', 'operate']
  .map((name) => readFileSync(`gateway/docs/${name}.md`, 'utf8'))
  .join('\n');

let platform: Platform;
let valkey: Valkey;
let folder: string;
beforeAll(async () => {
  [platform, valkey] = await Promise.all([startPlatform(), startValkey()]);
  // A git-ignored folder inside of the project, so that the package can import itself by name.
  mkdirSync('reports', { recursive: true });
  folder = mkdtempSync(resolve('reports/gateway-options-'));
});
afterAll(async () => {
  await Promise.all([platform.close(), valkey.close()]);
  rmSync(folder, { recursive: true, force: true });
});

/** The gateway that the printed program creates; `text` selects the program. */
async function gatewayOf(text: string, before = ''): Promise<Gateway> {
  const blocks = [...manual.matchAll(/^```js\n([^]*?)^```/gm)].map(([, block = '']) => block);
  const [block = '', ...more] = blocks.filter((candidate) => candidate.includes(text));
  expect(more).toEqual([]);
  const [start, rest] = ['createGateway({', ' /* … */'];
  expect(block).toContain(start);
  expect(block).toContain(rest);
  const program = block
    .replace(/^createGateway\(\{/m, `export const gateway = ${start}`)
    .replace(rest, `, ...${JSON.stringify(optionsFor(platform.url))}`)
    .replace('redis://127.0.0.1:6379', valkey.url);
  const file = join(folder, `${text}.mjs`);
  writeFileSync(file, `${before}${program}`);
  const module = (await import(pathToFileURL(file).href)) as { gateway: Gateway };
  return module.gateway;
}

const call = (gateway: Gateway, path: string, init?: RequestInit) =>
  gateway.fetch(new Request(`https://shop.example/loyalty/api${path}`, init), { ip: '192.0.2.1' });

const openSession = async (gateway: Gateway) => {
  const response = await call(gateway, '/auth', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ campaignid: '1001', devicetype: '1', scope: 'customersynchro' }),
  });
  expect(response.status).toBe(200);
  return ((await response.json()) as { token: string }).token;
};

it('proof of work is required for a card number', async () => {
  const gateway = await gatewayOf(
    'proofOfWork()',
    `import { createGateway } from 'onboarding-gateway';\n`,
  );
  const authorization = `Bearer ${await openSession(gateway)}`;
  const response = await call(gateway, '/customer/checkcard?card=100002', {
    headers: { authorization },
  });
  expect([response.status, await response.json()]).toEqual([429, { problem: 'challenge' }]);
  await gateway.close();
});

it('a shared store holds the counts of the gateway', async () => {
  const gateway = await gatewayOf('connectRedis');
  const client = createClient({ url: valkey.url });
  await client.connect();
  // On a busy machine the store can miss its time limit for the first call, which the gateway then counts alone.
  const countsOfNextCall = async () => {
    await openSession(gateway);
    return client.dbSize();
  };
  await expect.poll(countsOfNextCall, { interval: 500 }).toBeGreaterThan(0);
  client.destroy();
  await gateway.close();
});
