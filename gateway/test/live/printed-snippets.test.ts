/** The printed snippets of gateway/docs/run.md for Node servers: a visitor registers and reaches the card. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { blockWith, snippets } from '../snippets.js';
import { start } from './support/child.js';
import { freePort } from '../../../scripts/free-port.mjs';
import { startPlatform, type Platform } from './support/platform.js';
import { printed, siteOf } from './support/printed.js';
import { accountsOf, arrive, register } from './support/visitor.js';

/** The block for Fastify uses the gateway of the block for Express. */
const fastify = `import createFastify from 'fastify';
${snippets.express.replace(/^import express.*$/m, '').replace(/^const app[^]*/m, '')}
const fastify = createFastify();
${blockWith('fastify.register')}
await fastify.ready();
fastify.server.listen(3000);
`;

let platform: Platform;
let folder: string;
beforeAll(async () => {
  platform = await startPlatform();
  // A git-ignored folder inside of the project, so that the package can import itself by name.
  mkdirSync('reports', { recursive: true });
  folder = mkdtempSync(resolve('reports/gateway-printed-'));
});
afterAll(async () => {
  await platform.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  ['Express', snippets.express],
  ['Fastify', fastify],
])('%s takes a visitor to the card', async (name, snippet) => {
  const site = siteOf(platform, await freePort());
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, printed(snippet, site));
  const child = start(process.execPath, [file], site.environment);
  try {
    const url = `http://127.0.0.1:${String(site.port)}`;
    await vi.waitFor(
      async () => {
        if (child.process.exitCode === null) return fetch(url);
        throw new Error(child.output());
      },
      { timeout: 60_000 },
    );
    const visitor = arrive(`${url}/loyalty/api`);
    await register(visitor, platform.sandbox);
    expect(accountsOf(visitor, platform.sandbox)).toBe(1);
    const { status } = await fetch(`${url}/loyalty/api//auth`, { method: 'POST', body: '{}' });
    expect(status).toBe(404);
  } finally {
    await child.end('SIGKILL');
  }
});
