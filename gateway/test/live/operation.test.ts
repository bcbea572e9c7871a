/** Health, metrics and the check of the store, with the command as a process. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCertificates, type Certificates } from './support/certificates.js';
import { environment, startCommand, startGateway } from './support/gateway-process.js';
import { startPlatform, type Platform } from './support/platform.js';
import { startValkey, type Valkey } from './support/valkey.js';

let platform: Platform;
let certificates: Certificates;
let valkey: Valkey;
let folder: string;
beforeAll(async () => {
  platform = await startPlatform();
  certificates = makeCertificates();
  valkey = await startValkey([], { password: 'hush', certificates });
  await valkey.command(...'ACL SETUSER half on >hush ~onboarding:* +@all -pttl'.split(' '));
  folder = mkdtempSync(join(tmpdir(), 'gateway-operation-'));
});
afterAll(async () => {
  await platform.close();
  await valkey.close();
  certificates.remove();
  rmSync(folder, { recursive: true });
});

const session = (api: string) =>
  fetch(`${api}/auth`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ campaignid: '1001', devicetype: '1', scope: 'customersynchro' }),
  });

async function end(words: readonly string[], more: Record<string, string>) {
  const child = startCommand(words, { ...environment, GATEWAY_UPSTREAM: platform.url, ...more });
  await new Promise((resolve) => child.process.once('close', resolve));
  return { code: child.process.exitCode, output: child.output() };
}

describe('the admin port', () => {
  it('listens on the address of ADMIN_HOST only', async () => {
    // Another loopback address stands for another machine.
    for (const [more, host] of [
      [{}, '127.0.0.1'],
      [{ ADMIN_HOST: '0.0.0.0' }, '127.0.0.2'],
    ] as const) {
      const { admin, child } = await startGateway(platform.url, more);
      const { port } = new URL(admin);
      expect((await fetch(`http://${host}:${port}/metrics`)).status).toBe(200);
      const fromOther = fetch(`http://127.0.0.2:${port}/metrics`);
      if (host === '127.0.0.1') await expect(fromOther).rejects.toThrow();
      else expect((await fromOther).status).toBe(200);
      await child.end();
    }
  });

  it('gives each metric a help text, and figures of the process', async () => {
    const { admin, api, child } = await startGateway(platform.url);
    await session(api);
    const text = await (await fetch(`${admin}/metrics`)).text();
    const described = [
      ...text.matchAll(/^# HELP (\S+) .+\n# TYPE \1 (?:counter|gauge|histogram)$/gm),
    ];
    const names = new Set(
      [...text.matchAll(/^(\w+)[{ ]/gm)].map(([, name = '']) =>
        name.replace(/_(?:bucket|sum|count)$/, ''),
      ),
    );
    expect(new Set(described.map(([, name]) => name))).toEqual(names);
    for (const name of [
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
      'onboarding_gateway_info',
    ]) {
      expect(names).toContain(name);
    }
    expect(text).toMatch(/^onboarding_gateway_alarms_total\{tenant="default",alarm="budget"\} 0$/m);
    await child.end();
  });
});

describe('the health of the port for visitors', () => {
  it('is 200 without a body, and while the process ends 503 on a connection that is still open', async () => {
    const { url, api, child } = await startGateway(platform.url, { GATEWAY_HEALTH: '1' });
    const health = await fetch(`${url}/healthz`);
    expect([health.status, await health.text()]).toEqual([200, '']);
    let seen: number | string = '';
    platform.beforeAnswer = async () => {
      const draining = child.says(/"draining"/);
      child.process.kill('SIGTERM');
      await draining;
      seen = await fetch(`${url}/healthz`).then(
        ({ status }) => status,
        () => 'refused',
      );
    };
    await session(api);
    platform.beforeAnswer = () => undefined;
    expect([503, 'refused']).toContain(seen);
    expect(await child.end()).toBe(0);
  });

  it('is not there by default', async () => {
    const { url, child } = await startGateway(platform.url);
    expect((await fetch(`${url}/healthz`)).status).toBe(404);
    await child.end();
  });
});

describe('a store', () => {
  const address = () => `rediss://:hush@127.0.0.1:${valkey.port}`;
  const ca = () => ({ GATEWAY_REDIS_CA_FILE: certificates.ca });

  it('is checked by a run of each operation', async () => {
    const { code, output } = await end(['--check'], { GATEWAY_REDIS: address(), ...ca() });
    expect(code).toBe(0);
    expect(output).toContain(
      `\nThe store rediss://127.0.0.1:${valkey.port} works.\nThe platform gave a token, campaign 1001.\n`,
    );
  });

  it.each([
    [
      'a wrong password',
      () => ({ GATEWAY_REDIS: address().replace('hush', 'hash'), ...ca() }),
      / does not work: WRONGPASS\.\n/,
    ],
    [
      'an unknown CA',
      () => ({ GATEWAY_REDIS: address() }),
      / does not work: SELF_SIGNED_CERT_IN_CHAIN\.\n/,
    ],
    [
      'a user without the right for one command',
      () => ({ GATEWAY_REDIS: address().replace(':hush', 'half:hush'), ...ca() }),
      / does not work: NOPERM\.\n/,
    ],
  ])(
    'with %s is named by --check, with the step and without the password',
    async (_case, settings, step) => {
      const { code, output } = await end(['--check'], settings());
      expect(code).toBe(1);
      expect(output).toMatch(step);
      expect(output).not.toMatch(/hush|hash/);
    },
  );

  it('that does not work is named in the log, in /readyz and in the metrics', async () => {
    writeFileSync(join(folder, 'password'), 'hash\n');
    const { api, admin, child } = await startGateway(platform.url, {
      GATEWAY_REDIS: address().replace(':hush@', ''),
      GATEWAY_REDIS_PASSWORD_FILE: join(folder, 'password'),
      ...ca(),
    });
    // On a busy machine the first reason may be that it did not answer in time.
    await expect
      .poll(
        async () => {
          expect((await session(api)).status).toBe(200);
          return child.output();
        },
        { interval: 600 },
      )
      .toMatch(/"event":"store","state":"down","fault":"WRONGPASS"/);
    const ready = await fetch(`${admin}/readyz`);
    expect([ready.status, await ready.json()]).toMatchObject([
      200,
      { store: 'down', storeFault: 'WRONGPASS' },
    ]);
    const metrics = await (await fetch(`${admin}/metrics`)).text();
    expect(metrics).toMatch(/^onboarding_gateway_store_up 0$/m);
    expect(metrics).toMatch(/^onboarding_gateway_store_fault\{fault="WRONGPASS"\} 1$/m);
    expect(child.output()).not.toMatch(/hush|hash/);
    expect(await child.end()).toBe(0);
  });

  it('without which the gateway must not run ends the start with exit code 1', async () => {
    const start = performance.now();
    const { code, output } = await end([], {
      GATEWAY_REDIS: address().replace('hush', 'hash'),
      GATEWAY_REQUIRE_STORE: '1',
      ...ca(),
    });
    expect(code).toBe(1);
    expect(output).toMatch(/the store rediss:.* does not work: WRONGPASS/);
    expect(output).not.toMatch(/hush|hash|listening/);
    expect(performance.now() - start).toBeGreaterThan(9000);
  });
});
