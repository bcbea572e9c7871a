import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docsPaths } from '../../scripts/demo-docs.mjs';
import { audit, schemes } from './support/audit.js';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const paths = [...docsPaths.filter((path) => path.endsWith('.html')), 'gallery.html'];

describe('the pages of the documentation, and the gallery', () => {
  const problems: Record<(typeof schemes)[number], string[]> = { light: [], dark: [] };

  // Each page is loaded once for both colour schemes.
  beforeAll(async () => {
    const page = await stage.browser.newPage({
      viewport: { width: 360, height: 800 },
      reducedMotion: 'reduce',
    });
    for (const path of paths) {
      await page.goto(`${stage.server.url}/${path}`);
      for (const scheme of schemes) {
        const violations = await audit(page, scheme, { exclude: ['iframe'] });
        problems[scheme].push(...violations.map((violation) => `${path}: ${violation}`));
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 360) problems[scheme].push(`${path}: ${width} px wide`);
      }
    }
    await page.context().close();
  }, 180_000);

  it.each(schemes)('pass axe and fit into 360 px, %s', (scheme) => {
    expect(problems[scheme]).toEqual([]);
  });
});

describe('the page of the contract', () => {
  it('draws the file with all its calls and their sources, and loads nothing from elsewhere', async () => {
    const page = await stage.browser.newPage();
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).origin));
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${stage.server.url}/docs/api.html`);
    await expect.poll(() => page.locator('.opblock').count()).toBe(10);
    await page.locator('#operations-Identification-checkCard .opblock-summary-control').click();
    await page.getByText('G: Signing in 2').first().waitFor();
    expect(new Set(asked)).toEqual(new Set([new URL(stage.server.url).origin]));
    expect(said).toEqual([]);
    // What is inside is the viewer's own.
    expect(await audit(page, 'light', { exclude: ['.swagger-ui'] })).toEqual([]);
    await page.close();
  });
});
