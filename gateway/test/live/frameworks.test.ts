/** The handler in servers other than those of the printed snippets: a visitor registers and reaches the card in each. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve as serveHono } from '@hono/node-server';
import express from 'express';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../../src/index.js';
import { toNode } from '../../src/node.js';
import { optionsFor } from './support/gateway-process.js';
import { startPlatform, type Platform } from './support/platform.js';
import { accountsOf, arrive, register } from './support/visitor.js';

let platform: Platform;
let gateway: Gateway;
beforeAll(async () => {
  platform = await startPlatform();
  gateway = createGateway({
    ...optionsFor(platform.url),
    mobile: { country: '39', perDay: 1000 },
  });
});
afterAll(async () => {
  await gateway.close();
  await platform.close();
});

/** A server with its address and a function that closes it. */
type Start = () => Promise<{ url: string; close: () => unknown }>;

async function listening(server: Server) {
  if (!server.listening) await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

const servers: Record<string, Start> = {
  'plain http': () => listening(createServer(toNode(gateway)).listen(0, '127.0.0.1')),
  'Express 5, after its body parser': () => {
    const app = express();
    app.use(express.json());
    app.use('/loyalty/api', toNode(gateway));
    return listening(app.listen(0, '127.0.0.1'));
  },
  'Express 5, without a path': () => {
    const app = express();
    app.use(toNode(gateway));
    app.get('/', (_request, response) => void response.send('the page of the shop'));
    return listening(app.listen(0, '127.0.0.1'));
  },
  Hono: () => {
    const app = new Hono();
    app.all('/loyalty/api/*', (context) => gateway.fetch(context.req.raw, { ip: '192.0.2.1' }));
    return listening(serveHono({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server);
  },
};

describe.each(Object.entries(servers))('%s', (_name, start) => {
  let server: Awaited<ReturnType<Start>>;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.close());

  it('takes a visitor to the card', async () => {
    const visitor = arrive(`${server.url}/loyalty/api`);
    await register(visitor, platform.sandbox);
    expect(accountsOf(visitor, platform.sandbox)).toBe(1);
  });

  it('refuses unknown calls, and exposes no page of the server', async () => {
    platform.calls.length = 0;
    for (const path of [
      '/loyalty/api/customer/delete',
      '/loyalty/api//auth',
      '/loyalty/api/%61uth',
    ]) {
      const { status } = await fetch(server.url + path, { method: 'POST', body: '{}' });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
    expect(platform.calls).toEqual([]);
  });
});
