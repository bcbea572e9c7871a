import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appOf } from '../../../scripts/frameworks.mjs';
import { Stage } from '../support/stage.js';
import { App } from './support/app.js';
import { serveApp } from './support/app-server.js';
import { journeys } from './support/journeys.js';
import { reachesCard } from './support/printed.js';

describe('the Angular app', () => {
  journeys('angular');

  it('reaches the card with the printed component and 12 scripts', async () => {
    const stage = await Stage.open();
    const app = await serveApp([join(appOf('angular'), 'dist', 'browser')]);
    const scripts = await reachesCard(stage.browser, `${app.url}/?page=join`);
    expect(scripts).toBeLessThanOrEqual(12);
    app.close();
    await stage.close();
  });

  it('removes the attribute of an input that is undefined again, and writes no apiKey', async () => {
    const stage = await Stage.open();
    const app = await App.open('angular', stage);
    await app.page.locator('onboarding-flow[support-url]').waitFor();
    await app.page.locator('onboarding-flow:not([support-url])').waitFor();
    await app.page.locator('onboarding-flow[support-url][api-key=sandbox]').waitFor();
    expect(await app.flow.evaluate((flow) => flow.hasAttribute('apikey'))).toBe(false);
    app.leave();
    await app.close();
    await stage.close();
  });
});
