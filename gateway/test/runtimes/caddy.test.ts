/** The printed snippet for Caddy in a site block. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findServers } from '../../../scripts/servers.mjs';
import { snippets } from '../snippets.js';
import { start, type Child } from '../live/support/child.js';
import { freePort } from '../../../scripts/free-port.mjs';
import { startGateway, type GatewayProcess } from '../live/support/gateway-process.js';
import { registerPath, startPlatform, type Platform } from '../live/support/platform.js';
import { accountsOf, arrive, register } from '../live/support/visitor.js';

let platform: Platform;
let gateway: GatewayProcess;
let caddy: Child;
let folder: string;
let api: string;
beforeAll(async () => {
  const { caddy: program } = findServers();
  if (!program) throw new Error('Caddy is not on this machine');
  platform = await startPlatform();
  gateway = await startGateway(platform.url, { GATEWAY_TRUST: '1' });
  folder = mkdtempSync(join(tmpdir(), 'gateway-caddy-'));
  const port = await freePort();
  const there = gateway.url.replace(/^http:\/\//, '');
  writeFileSync(
    join(folder, 'Caddyfile'),
    `{
  admin off
  auto_https off
}
http://127.0.0.1:${String(port)} {
${snippets.caddy.replace('127.0.0.1:8080', there)}
}`,
  );
  caddy = start(program, ['run', '--config', join(folder, 'Caddyfile')], { HOME: folder });
  await caddy.says(/serving initial configuration/);
  api = `http://127.0.0.1:${String(port)}/loyalty/api`;
});
afterAll(async () => {
  await caddy.end('SIGKILL');
  await gateway.child.end('SIGKILL');
  await platform.close();
  rmSync(folder, { recursive: true, force: true });
});

it('takes a visitor to the card behind Caddy, with one call for the registration', async () => {
  const visitor = arrive(api);
  await register(visitor, platform.sandbox);
  expect(accountsOf(visitor, platform.sandbox)).toBe(1);
  expect(platform.countOf(registerPath)).toBe(1);
});

it('counts a visitor by the address that Caddy sets, not by one that they send', async () => {
  const statuses: number[] = [];
  for (let call = 0; call < 31; call += 1) {
    const { status } = await fetch(`${api}/auth`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': `192.0.2.${String(call)}` },
      body: JSON.stringify({ campaignid: '1001', devicetype: '1', scope: 'customersynchro' }),
    });
    statuses.push(status);
  }
  expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 200));
  expect(statuses.at(-1)).toBe(429);
});

it("responds with the gateway's refusal to a body of more than 64 kB", async () => {
  const { status } = await fetch(`${api}/auth`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: 'x'.repeat(80_000),
  });
  expect(status).toBe(413);
});
