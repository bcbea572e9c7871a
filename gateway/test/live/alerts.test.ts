/** The alerts of `deploy/`, by promtool and beside the metrics of a gateway that visitors use. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { findServers } from '../../../scripts/servers.mjs';
import { startGateway, type GatewayProcess } from './support/gateway-process.js';
import { startPlatform, type Platform } from './support/platform.js';
import { arrive, register } from './support/visitor.js';
import { createWalletFiles, type WalletFiles } from './support/wallet-files.js';

const alerts = readFileSync('gateway/deploy/alerts.yaml', 'utf8');

let platform: Platform;
let gateway: GatewayProcess;
let folder: string;
let wallet: WalletFiles;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-alerts-'));
  platform = await startPlatform();
  wallet = createWalletFiles();
  const settings = { wallet: wallet.settings(wallet.makeChain('pass')) };
  const config = wallet.file('gateway.json', JSON.stringify(settings));
  gateway = await startGateway(platform.url, {}, ['--config', config]);
});
afterAll(async () => {
  await gateway.child.end();
  await platform.close();
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
    'SUCCESS: 9 rules found',
  );
  writeFileSync(join(folder, 'alerts.yaml'), alerts);
  const cases = readFileSync('gateway/test/live/support/alerts.test.yaml', 'utf8');
  writeFileSync(join(folder, 'test.yaml'), cases);
  expect(promtool(['test', 'rules', join(folder, 'test.yaml')])).toContain('SUCCESS');
  // A rule that never fires is found, and one that fires for a fail-over.
  for (const [right, wrong] of [
    ['store_fault == 1', 'store_fault == 2'],
    ['store_outages_total[5m])) > 3', 'store_outages_total[5m])) > 9'],
    ['store_outages_total[5m])) > 3', 'store_outages_total[5m])) > 1'],
  ] as const) {
    expect(alerts).toContain(right);
    writeFileSync(join(folder, 'alerts.yaml'), alerts.replace(right, wrong));
    expect(() => promtool(['test', 'rules', join(folder, 'test.yaml')])).toThrow();
  }
});

it('the manual names each alert', () => {
  const { groups } = parse(alerts) as { groups: { rules: { alert: string }[] }[] };
  const manual = readFileSync('gateway/docs/operate.md', 'utf8');
  const names = groups.flatMap(({ rules }) => rules.map(({ alert }) => alert));
  expect(names).toHaveLength(9);
  for (const name of names) expect(manual).toContain(`\`${name}\``);
});

it('every metric of alerts and manual is in /metrics after one walk, and promtool finds no fault in it', async () => {
  const text = await metricsAfterAWalk();
  const lines = text.split('\n').filter((line) => !line.startsWith('#'));
  const present = namesIn(lines.join('\n').replaceAll('_seconds_bucket{', '_seconds{'));
  const used = namesIn(alerts + readFileSync('gateway/docs/operate.md', 'utf8'));
  expect(used.size).toBeGreaterThan(10);
  expect([...used].filter((name) => !present.has(name))).toEqual([]);
  // Exit code 3 would be a name against the conventions, 1 a line that cannot be read.
  expect(promtool(['check', 'metrics'], text)).toBe('');
});
