/**
 * The printed steps for a changed setting: the shell runs them, beside a real nginx and two gateways. `systemctl` is a stand-in:
 * it reloads nginx, and ends and starts a gateway with the variables of the unit.
 */
import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { snippets } from '../snippets.js';
import { startGateway, type GatewayProcess } from './support/gateway-process.js';
import { startNginx, type Nginx } from './support/nginx.js';
import { startPlatform, type Platform } from './support/platform.js';
import { startValkey, type Valkey } from './support/valkey.js';
import { accountsOf, arrive, registerPatiently, type Visitor } from './support/visitor.js';

const manual = readFileSync('gateway/docs/operate.md', 'utf8');
const unit = readFileSync('gateway/deploy/onboarding-gateway@.service', 'utf8');

/** The printed block that contains a text. */
function blockWith(text: string): string {
  const blocks = [...manual.matchAll(/^```\w+\n([^]*?)^```/gm)].map(([, block = '']) => block);
  const [block, ...more] = blocks.filter((candidate) => candidate.includes(text));
  if (block === undefined || more.length > 0) throw new Error(`Not exactly one block has ${text}`);
  return block;
}

let folder: string;
let upstreamFile: string;
let base: string;
let platform: Platform;
let valkey: Valkey;
let nginx: Nginx;
const units = new Map<string, GatewayProcess>();
const restarts: { instance: string; exitCode: number | null }[] = [];

/** The printed text with the ports and the file of this test: 8180 is the port of the first gateway, 8181 that of its health. */
const here = (text: string): string =>
  text
    .replaceAll(/8(\d|\$\{i\})8([01])/g, `${base}$1$2`)
    .replaceAll('/etc/nginx/conf.d/gateways.conf', upstreamFile);

async function startUnit(instance: string): Promise<void> {
  const ports = [...unit.matchAll(/^Environment=((?:ADMIN_)?PORT)=(.*)$/gm)].map(
    ([, name = '', port = '']) => [name, here(port.replace('%i', instance))] as const,
  );
  expect(ports.map(([name]) => name)).toEqual(['PORT', 'ADMIN_PORT']);
  const settings = { GATEWAY_REDIS: valkey.url, GATEWAY_TRUST: '1', ...Object.fromEntries(ports) };
  units.set(instance, await startGateway(platform.url, settings));
}

/** What `systemctl` does: returns before a restarted gateway listens, as systemd does. */
async function systemctl(verb: string, name: string): Promise<void> {
  if (`${verb} ${name}` === 'reload nginx') {
    nginx.reload(`include ${upstreamFile};`);
    return;
  }
  const [, instance = ''] = /^onboarding-gateway@(\d)$/.exec(name) ?? [];
  const old = units.get(instance);
  if (verb !== 'restart' || !old) throw new Error(`No such unit: ${verb} ${name}`);
  restarts.push({ instance, exitCode: await old.child.end() });
  void startUnit(instance);
}

const control = createServer((request, response) => {
  const [, verb = '', name = ''] = (request.url ?? '').split('/');
  systemctl(verb, name).then(
    () => response.end(),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-setting-'));
  upstreamFile = join(folder, 'gateways.conf');
  base = await freeBase();
  platform = await startPlatform();
  valkey = await startValkey();
  await Promise.all(['1', '2'].map(startUnit));
  writeFileSync(upstreamFile, here(blockWith('upstream gateways {')));
  nginx = await startNginx({
    http: `include ${upstreamFile};`,
    server: `access_log ${folder}/access.log;
${snippets.nginx.replace('http://127.0.0.1:8080', 'http://gateways')}`,
  });
  await new Promise<void>((resolve) => control.listen(0, '127.0.0.1', resolve));
  const { port } = control.address() as AddressInfo;
  const program = `#!/bin/sh\nexec curl -fsS "http://127.0.0.1:${port}/$1/$2"\n`;
  writeFileSync(join(folder, 'systemctl'), program);
  chmodSync(join(folder, 'systemctl'), 0o755);
});
afterAll(async () => {
  control.close();
  await nginx.close();
  for (const { child } of units.values()) await child.end();
  await valkey.close();
  await platform.close();
  rmSync(folder, { recursive: true });
});

it(
  'journeys go on while each gateway is taken out, restarted and put back: no 502, one account each',
  { timeout: 240_000 },
  async () => {
    const journeys: Promise<Visitor>[] = [];
    let isRunning = true;
    const stream = async () => {
      while (isRunning) {
        const visitor = arrive(`${nginx.url}/loyalty/api`);
        journeys.push(registerPatiently(visitor, platform.sandbox).then(() => visitor));
        await delay(100);
      }
    };
    const streaming = stream();
    const env = { ...process.env, PATH: `${folder}:${process.env.PATH ?? ''}` };
    await promisify(execFile)('sh', ['-ec', here(blockWith('systemctl restart'))], { env });
    // Visitors arrive until each restarted gateway has registered one.
    const hasRegistered = ({ child }: GatewayProcess) =>
      child.output().includes('"call":"register","outcome":"answered"');
    while (![...units.values()].every(hasRegistered)) await delay(100);
    isRunning = false;
    await streaming;
    const arrived = await Promise.all(journeys);

    expect(restarts).toEqual([
      { instance: '1', exitCode: 0 },
      { instance: '2', exitCode: 0 },
    ]);
    expect(readFileSync(upstreamFile, 'utf8')).toBe(here(blockWith('upstream gateways {')));
    const statuses = [
      ...readFileSync(join(folder, 'access.log'), 'utf8').matchAll(/^[^"]*"[^"]*" (\d+) /gm),
    ].map(([, status]) => Number(status));
    expect(statuses.length).toBeGreaterThan(5 * arrived.length);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
    expect(arrived.map((visitor) => accountsOf(visitor, platform.sandbox))).toEqual(
      arrived.map(() => 1),
    );
  },
);

/** Three digits with which the four ports of two gateways are free, outside the range of outgoing connections. */
async function freeBase(): Promise<string> {
  for (;;) {
    const candidate = String(110 + Math.floor(Math.random() * 200));
    const ports = ['10', '11', '20', '21'].map((end) => Number(`${candidate}${end}`));
    const taken = await Promise.all(ports.map(isTaken));
    if (!taken.includes(true)) return candidate;
  }
}

const isTaken = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
