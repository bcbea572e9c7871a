/** The back end in PHP of docs/hand-over.md, as printed: it takes over the token of a new customer, and of nobody else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../../scripts/free-port.mjs';
import { findServers } from '../../../scripts/servers.mjs';
import { block, handsOver, printedApi } from './support/back-end.js';
import { start, type Child } from './support/child.js';
import { startGateway, type GatewayProcess } from './support/gateway-process.js';
import { startPlatform, type Platform } from './support/platform.js';

let platform: Platform;
let gateway: GatewayProcess;
let php: Child;
let url = '';
const folder = mkdtempSync(join(tmpdir(), 'back-end-php-'));
beforeAll(async () => {
  platform = await startPlatform();
  gateway = await startGateway(platform.url, { GATEWAY_TOKENS: 'sealed' });
  const code = block('php', '// index.php');
  expect(code).toContain(printedApi);
  writeFileSync(join(folder, 'index.php'), code.replace(printedApi, gateway.api));
  const host = `127.0.0.1:${await freePort()}`;
  url = `http://${host}`;
  const options = ['-d', `session.save_path=${folder}`, '-d', 'display_errors=1'];
  php = start(findServers().php!, [
    ...options,
    '-S',
    host,
    '-t',
    folder,
    join(folder, 'index.php'),
  ]);
  await php.says(/Development Server .* started/);
});
afterAll(async () => {
  await php.end();
  await gateway.child.end();
  await platform.close();
  rmSync(folder, { recursive: true });
});

it('opens a session for the customer whose token the page hands over', async () => {
  await handsOver(url, gateway.api, platform, 'x-csrf-token');
  expect(php.output()).not.toMatch(/Warning|Notice|Deprecated|Fatal/);
});
