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
