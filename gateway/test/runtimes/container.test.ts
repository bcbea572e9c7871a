/**
 * Runs the commands of the Dockerfile as a script in an empty folder, with the packed package instead of the registry's.
 */
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { npm } from '../../../scripts/commands.mjs';
import { run } from '../../../scripts/run.mjs';
import { start } from '../live/support/child.js';
import { environment } from '../live/support/gateway-process.js';
import { startPlatform, type Platform } from '../live/support/platform.js';
import { accountsOf, arrive, register } from '../live/support/visitor.js';

let platform: Platform;
let folder: string;
beforeAll(async () => {
  platform = await startPlatform();
  folder = mkdtempSync(join(tmpdir(), 'gateway-container-'));
});
afterAll(async () => {
  await platform.close();
  rmSync(folder, { recursive: true, force: true });
});

it('the printed commands and those of the Dockerfile install a healthy gateway that takes a visitor to the card', async () => {
  const pack = [
    'pack',
    '-w',
    'onboarding-gateway',
    '--ignore-scripts',
    '--pack-destination',
    folder,
  ];
  await run(...npm(...pack));
  const [filename = ''] = readdirSync(folder);
  const file = readFileSync('gateway/deploy/Dockerfile', 'utf8');
  const [, copied = ''] = /^COPY (.*) \.\/$/m.exec(file) ?? [];
  expect(copied).toBe('package.json package-lock.json *.tgz');
  copyFileSync('gateway/deploy/package.json', join(folder, 'package.json'));
  // As gateway/docs/operate.md says for the time before publication.
  const printed = readFileSync('gateway/docs/operate.md', 'utf8');
  const install = printed
    .split('\n')
    .find((line) => line.startsWith('npm install ./onboarding-gateway') && line.includes(' #'));
  expect(install).toContain(filename);
  await run('sh', ['-c', install ?? ''], { cwd: folder });
  rmSync(join(folder, 'node_modules'), { recursive: true });
  const [, script = ''] = /^RUN (.*)$/m.exec(file) ?? [];
  expect(script).toMatch(/^npm ci /);
  await run('sh', ['-c', script], { cwd: folder });
  const installed = readdirSync(join(folder, 'node_modules'));
  expect(installed).toEqual(expect.arrayContaining(['ioredis', 'altcha-lib', 'passkit-generator']));
  expect(installed.filter((name) => /lit|elements/.test(name))).toEqual([]);
  const [, settings = ''] = /^ENV (.*)$/m.exec(file) ?? [];
  const fixed = Object.fromEntries(
    settings.split(' ').map((pair): [string, string] => {
      const [name = '', value = ''] = pair.split('=');
      return [name, value];
    }),
  );
  const [, list = '[]'] = /^CMD (.*)$/m.exec(file) ?? [];
  const [, ...rest] = JSON.parse(list) as string[];
  const program = rest.map((word) => resolve(folder, word));
  const child = start(process.execPath, program, {
    ...environment,
    ...fixed,
    PORT: '0',
    GATEWAY_CHALLENGE: 'proof-of-work',
    GATEWAY_UPSTREAM: platform.url,
  });
  const [, url = ''] = await child.says(/"listening","url":"([^"]+)"/);
  const visitor = arrive(`${url.replace('localhost', '127.0.0.1')}/loyalty/api`);
  await register(visitor, platform.sandbox);
  expect(accountsOf(visitor, platform.sandbox)).toBe(1);

  const [, health = '[]'] = /^HEALTHCHECK CMD (.*)$/m.exec(file) ?? [];
  const [probe, ...check] = JSON.parse(health) as [string, ...string[]];
  await run(probe, check);
  expect(await child.end()).toBe(0);
  await expect(run(probe, check)).rejects.toThrow();
}, 180_000);
