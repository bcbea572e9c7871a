/**
 * Runs the commands of the Dockerfile as a script in an empty folder, with the local package instead of the registry's.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

it('the commands of the Dockerfile start a healthy gateway that takes a visitor to the card', async () => {
  const [command, words] = npm('pack', '--ignore-scripts', '--pack-destination', folder, '--json');
  const packed = JSON.parse(await run(command, words)) as [{ filename: string }];
  const file = readFileSync('Dockerfile', 'utf8');
  const [, script = ''] = /^RUN (.*)$/m.exec(file) ?? [];
  const here = script.replace(/ onboarding-elements /, ` ./${packed[0].filename} `);
  expect(here).not.toBe(script);
  await run('sh', ['-c', here], { cwd: folder });

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
    GATEWAY_UPSTREAM: platform.url,
  });
  const [, url = ''] = await child.says(/"listening","url":"([^"]+)"/);
  const visitor = arrive(`${url.replace('localhost', '127.0.0.1')}/loyalty/api`);
  await register(visitor, platform.sandbox);
  expect(accountsOf(visitor, platform.sandbox)).toBe(1);

  const [, health = '[]'] = /^HEALTHCHECK CMD (.*)$/m.exec(file) ?? [];
  const [, ...check] = JSON.parse(health) as string[];
  await run(process.execPath, check);
  expect(await child.end()).toBe(0);
  await expect(run(process.execPath, check)).rejects.toThrow();
}, 180_000);
