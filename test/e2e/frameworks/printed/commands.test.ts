/**
 * Runs the commands and the programs for Node that the documentation prints.
 */
import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serve } from '../../../../scripts/serve.mjs';
import { start } from '../../../../gateway/test/live/support/child.js';
import { freePort } from '../../../../scripts/free-port.mjs';
import { accountsOf, arrive, register } from '../../../../gateway/test/live/support/visitor.js';
import { snippet } from '../support/printed-site.js';

let server: Awaited<ReturnType<typeof serve>>;
let folder: string;
let env: Record<string, string>;
beforeAll(async () => {
  server = await serve();
});
afterAll(() => server.close());
beforeEach(() => {
  server.sandbox.reset();
  // Inside of the project, where programs find the package by its name; a folder that git ignores.
  mkdirSync('reports', { recursive: true });
  folder = mkdtempSync(resolve('reports/printed-'));
  writeFileSync(join(folder, 'npx'), npx);
  chmodSync(join(folder, 'npx'), 0o755);
  env = { PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` };
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the commands of the build in the place of those of the published package. */
const npx = `#!/bin/sh
case "$1" in
  onboarding-sandbox) file=sandbox/dist/bin.js ;;
  onboarding-gateway) file=gateway/bin.js ;;
esac
shift
exec "${process.execPath}" "${resolve('.')}/$file" "$@"
`;

/** A command with the sandbox in the place of the address that it names. */
function atSandbox(command: string, address: string): string {
  expect(command).toContain(address);
  return command.replace(address, `${server.url}/api`);
}

const shell = (command: string) =>
  promisify(execFile)('bash', ['-c', command], { cwd: folder, env, encoding: 'utf8' });

describe('the printed commands of sandbox/docs/testing.md', () => {
  it('ask the sandbox what an integrator must know', async () => {
    const command = snippet('sandbox/docs/testing.md', 'sh', 'printf');
    const { stdout } = await shell(atSandbox(command, 'http://localhost:8000/api'));
    expect(stdout).toContain('No problem found.');
    expect(stdout).toMatch(/^ok +log-in/m);
  });

  it('ask a platform, for the pages of a site', async () => {
    const command = snippet('sandbox/docs/testing.md', 'sh', '--origin');
    writeFileSync(join(folder, 'key.txt'), 'sandbox');
    const { stdout } = await shell(atSandbox(command, 'https://customer-api.example'));
    expect(stdout).toContain('No problem found.');
    expect(stdout).toMatch(/^ok +cors +the preflight allows pages of https:\/\/shop\.example/m);
  });
});

describe('the printed commands of gateway/docs/run.md', () => {
  it('make a secret, check the settings, and start the gateway', async () => {
    const commands = snippet('gateway/docs/run.md', 'sh', '--new-secret').trim().split('\n');
    const [install, newSecret = '', check = '', run = ''] = commands;
    expect(install).toBe('npm install onboarding-gateway');
    expect(commands).toHaveLength(4);
    const secret = (await shell(newSecret)).stdout.trim();
    const settings = {
      upstream: `${server.url}/api`,
      apiKey: 'sandbox',
      secrets: [secret],
      campaigns: { 1001: { categories: ['1703'] } },
      mobile: false,
      port: await freePort(),
      adminPort: 0,
    };
    writeFileSync(join(folder, 'gateway.json'), JSON.stringify(settings));
    expect((await shell(check)).stdout).toContain('The settings are complete.');
    const gateway = start('bash', ['-c', `cd ${folder} && exec ${run}`], env);
    await gateway.says(/"listening"/);
    const visitor = arrive(`http://127.0.0.1:${settings.port}/loyalty/api`);
    await register(visitor, server.sandbox);
    expect(accountsOf(visitor, server.sandbox)).toBe(1);
    expect(await gateway.end()).toBe(0);
  });
});
