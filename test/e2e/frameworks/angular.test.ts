import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appOf } from '../../../scripts/frameworks.mjs';
import { Stage } from '../support/stage.js';
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
});
