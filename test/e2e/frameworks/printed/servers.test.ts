/**
 * The pages that the documentation prints for frameworks with a server, in their production builds.
 */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appOf } from '../../../../scripts/frameworks.mjs';
import { launchChromium } from '../../support/chromium.js';
import { serveApp } from '../support/app-server.js';
import { reachesCard } from '../support/printed.js';
import { startServer, type ProductionServer } from '../support/production-server.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe.each(['next', 'nuxt', 'sveltekit'] as const)('the printed page of %s', (name) => {
  let server: ProductionServer;
  beforeAll(async () => {
    server = await startServer(name);
  });
  afterAll(() => server.close());

  it('is sent with the tag and its attributes', async () => {
    const html = await (await fetch(server.url)).text();
    const [tag = ''] = /<onboarding-flow[^>]*>/.exec(html) ?? [];
    for (const attribute of ['campaignid="1001"', 'categoryid="1703"', 'api-base="/api"']) {
      expect(tag).toContain(attribute);
    }
    // A function has no text.
    expect(tag).not.toContain('options');
  });

  it('reaches the card with the options and the listener of the page', async () => {
    await reachesCard(browser, server.url);
  });
});

describe('the printed server component of next', () => {
  it('reaches the card', async () => {
    const server = await startServer('next');
    const plain = { hasOptions: false, hasOutput: false };
    await reachesCard(browser, `${server.url}/plain`, plain);
    await server.close();
  });
});

describe('the printed page of astro', () => {
  it('reaches the card', async () => {
    const app = await serveApp([join(appOf('astro'), 'dist')]);
    await reachesCard(browser, app.url, { hasOptions: false });
    app.close();
  });
});
