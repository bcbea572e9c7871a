/**
 * The components that the documentation prints for frameworks without a server, in their production builds.
 */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appOf } from '../../../../scripts/frameworks.mjs';
import { launchChromium } from '../../support/chromium.js';
import { serveApp } from '../support/app-server.js';
import { reachesCard } from '../support/printed.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('a printed component', () => {
  it.each(['vue', 'svelte', 'solid'])('of %s reaches the card with 12 scripts', async (name) => {
    const app = await serveApp([join(appOf(name), 'dist')]);
    expect(await reachesCard(browser, `${app.url}/?page=join`)).toBeLessThanOrEqual(12);
    app.close();
  });
});
