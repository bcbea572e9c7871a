/** Alerts and dashboard of `deploy/`, by promtool and beside the metrics of a gateway that visitors use. */
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findServers } from '../../../scripts/servers.mjs';
import { makeCertificates, type Certificates } from './support/certificates.js';
import { startGateway, type GatewayProcess } from './support/gateway-process.js';
import { startPlatform, type Platform } from './support/platform.js';
import { arrive, register } from './support/visitor.js';
import { createWalletFiles, type WalletFiles } from './support/wallet-files.js';

const alerts = readFileSync('gateway/deploy/alerts.yaml', 'utf8');

let platform: Platform;
let certificates: Certificates;
let secure: Server;
let gateway: GatewayProcess;
let folder: string;
let wallet: WalletFiles;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-alerts-'));
  platform = await startPlatform();
  certificates = makeCertificates();
  // The platform with TLS, for the metric of its certificate.
  secure = createServer(
    { cert: readFileSync(certificates.certificate), key: readFileSync(certificates.key) },
    (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { method = 'GET', headers, url = '' } = request;
        const body = method === 'GET' ? {} : { body: Buffer.concat(chunks) };
        const {
          host: _host,
          'content-length': _length,
          connection: _connection,
          ...rest
        } = headers;
        void fetch(new URL(url, platform.url), {
          method,
          headers: rest as Record<string, string>,
          ...body,
        }).then(async (reply) => {
          response.writeHead(reply.status, { 'content-type': 'application/json' });
          response.end(await reply.text());
        });
      });
    },
  );
  secure.listen(0, '127.0.0.1');
  await once(secure, 'listening');
  const { port } = secure.address() as AddressInfo;
  wallet = createWalletFiles();
  const settings = { wallet: wallet.settings(wallet.makeChain('pass')) };
  const config = wallet.file('gateway.json', JSON.stringify(settings));
  gateway = await startGateway(
    `https://127.0.0.1:${port}/api`,
    { NODE_EXTRA_CA_CERTS: certificates.ca },
    ['--config', config],
  );
});
afterAll(async () => {
  await gateway.child.end();
  secure.close();
  await platform.close();
  certificates.remove();
  wallet.remove();
  rmSync(folder, { recursive: true });
});

function promtool(words: readonly string[], input?: string): string {
  const { promtool: command } = findServers();
  if (!command) throw new Error('promtool is not on this machine');
  return execFileSync(command, words, { encoding: 'utf8', ...(input !== undefined && { input }) });
}

/** The metrics after a visitor who got a card, and one who was refused. */
async function metricsAfterAWalk(): Promise<string> {
  await register(arrive(gateway.api), platform.sandbox);
  let status = 0;
  while (status !== 429) {
    const response = await fetch(`${gateway.api}/auth`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ campaignid: '1001', devicetype: '1', scope: 'customersynchro' }),
    });
    ({ status } = response);
  }
  return (await fetch(`${gateway.admin}/metrics`)).text();
}

const namesIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/\b(?:onboarding_gateway|process|nodejs)_\w+/g)].map(([name]) => name));

it('the rules are right for promtool, and each fires for its case alone', () => {
  expect(promtool(['check', 'rules', 'gateway/deploy/alerts.yaml'])).toContain(
    'SUCCESS: 7 rules found',
  );
  writeFileSync(join(folder, 'alerts.yaml'), alerts);
  const cases = readFileSync('gateway/test/live/support/alerts.test.yaml', 'utf8');
  writeFileSync(join(folder, 'test.yaml'), cases);
  expect(promtool(['test', 'rules', join(folder, 'test.yaml')])).toContain('SUCCESS');
  // A rule that never fires is found.
  writeFileSync(
    join(folder, 'alerts.yaml'),
    alerts.replace('store_fault == 1', 'store_fault == 2'),
  );
  expect(() => promtool(['test', 'rules', join(folder, 'test.yaml')])).toThrow();
});

it('the manual names each alert', () => {
  const { groups } = parse(alerts) as { groups: { rules: { alert: string }[] }[] };
  const manual = readFileSync('docs/gateway-operate.md', 'utf8');
  const names = groups.flatMap(({ rules }) => rules.map(({ alert }) => alert));
  expect(names).toHaveLength(8);
  for (const name of names) expect(manual).toContain(`\`${name}\``);
});

it('every metric of alerts and dashboard is in /metrics after one walk, and promtool finds no fault in it', async () => {
  const text = await metricsAfterAWalk();
  const lines = text.split('\n').filter((line) => !line.startsWith('#'));
  const present = namesIn(lines.join('\n'));
  const dashboard = readFileSync('gateway/deploy/grafana-dashboard.json', 'utf8');
  const used = new Set([...namesIn(alerts), ...namesIn(dashboard)]);
  expect(used.size).toBeGreaterThan(15);
  expect([...used].filter((name) => !present.has(name))).toEqual([]);
  // Exit code 3 would be a name against the conventions, 1 a line that cannot be read.
  expect(promtool(['check', 'metrics'], text)).toBe('');
});

it('each expression of the dashboard is one of PromQL', () => {
  const { panels } = JSON.parse(readFileSync('gateway/deploy/grafana-dashboard.json', 'utf8')) as {
    panels: { title: string; targets: { expr: string }[] }[];
  };
  const rules = panels.flatMap(({ targets }, panel) =>
    targets.map(({ expr }, index) => ({
      record: `panel:${panel}:${index}`.replaceAll(':', '_'),
      expr,
    })),
  );
  expect(rules.length).toBeGreaterThan(15);
  const file = join(folder, 'dashboard.json');
  writeFileSync(file, JSON.stringify({ groups: [{ name: 'dashboard', rules }] }));
  expect(promtool(['check', 'rules', file])).toContain(`SUCCESS: ${rules.length} rules found`);
});
