/**
 * What a visitor gains: a registration in Chromium with round trips of 80 ms, by a gateway of the page's own origin, and
 * by the API of another origin.
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.mjs';
import { walkToCard } from '../../scripts/journey.mjs';
import { createGateway } from 'onboarding-gateway';
import { toNode } from 'onboarding-gateway/node';
import { createSandbox, createSandboxApp } from '../../sandbox/dist/index.js';
import { startDelayed } from './delayed.mjs';

const root = join(import.meta.dirname, '../..');
const oneWay = 40;

/** Page, API and gateway in one server that keeps its connections, as those in production do. */
async function startServer() {
  const sandbox = createSandbox();
  const api = getRequestListener(createSandboxApp(sandbox).fetch, { overrideGlobalObjects: false });
  const asked = [];
  /** Set once the address is known, and with each visit. */
  const site = { attributes: '' };
  const server = createServer(async (request, response) => {
    if (/^\/(?:loyalty\/)?api\//.test(request.url)) {
      // The gateway's own calls to the platform are not the visitor's; `fetch` gives them a name, too.
      const isVisitors = /^Mozilla/.test(request.headers['user-agent'] ?? '');
      if (isVisitors) asked.push(request.method);
      return request.url.startsWith('/api/')
        ? api(request, response)
        : site.gateway(request, response);
    }
    const type = extname(request.url) === '.js' ? 'text/javascript' : 'text/html';
    const text =
      type === 'text/html'
        ? `<!doctype html><script type="module" src="/dist/onboarding.js"></script>
<onboarding-flow campaignid="1001" categoryid="1703" ${site.attributes}></onboarding-flow>`
        : await readFile(join(root, request.url)).catch(() => '');
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' }).end(text);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  site.gateway = toNode(
    createGateway({
      prefix: '/loyalty/api',
      upstream: `http://127.0.0.1:${port}/api`,
      apiKey: 'sandbox',
      secrets: [Buffer.alloc(32, 1).toString('base64')],
      campaigns: { 1001: { categories: ['1703'] } },
      mobile: false,
      networks: [{ cidr: '127.0.0.0/8', factor: 1000 }],
    }),
  );
  return {
    port,
    sandbox,
    asked,
    show: (text) => {
      site.attributes = text;
    },
    close: () => server.closeAllConnections(server.close()),
  };
}

export async function measureRegistration(rounds = 5) {
  const server = await startServer();
  const [page, api] = await Promise.all([0, 0].map(() => startDelayed(server.port, oneWay)));
  const browser = await chromium.launch({
    executablePath: findBrowsers().chromium.headless,
    args: chromiumArguments,
  });
  const ways = {
    'gateway of the same origin': 'api-base="/loyalty/api"',
    'API of another origin': `api-base="http://localhost:${api.port}/api" api-key="sandbox"`,
  };
  const results = {};
  try {
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, attributes] of Object.entries(ways)) {
        server.show(attributes);
        server.sandbox.reset();
        server.asked.length = 0;
        const context = await browser.newContext();
        const visit = await context.newPage();
        await visit.goto(`http://localhost:${page.port}/`);
        await visit.locator('form [name=username]').waitFor();
        const start = performance.now();
        // Another person each time: an equal registration would be answered from the store.
        await walkToCard(visit, server.sandbox, { email: `visitor-${round}@example.com` });
        const milliseconds = performance.now() - start;
        const result = (results[name] ??= { times: [], exchanges: 0, preflights: 0 });
        result.times.push(milliseconds);
        result.exchanges = server.asked.length;
        result.preflights = server.asked.filter((method) => method === 'OPTIONS').length;
        await context.close();
      }
    }
  } finally {
    await browser.close();
    page.close();
    api.close();
    server.close();
  }
  return Object.entries(results).map(([name, { times, exchanges, preflights }]) => ({
    name,
    exchanges,
    preflights,
    milliseconds: times.sort((a, b) => a - b)[Math.floor(times.length / 2)],
  }));
}
