import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docsPaths } from '../../scripts/demo-docs.mjs';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const paths = [...docsPaths.filter((path) => path.endsWith('.html')), 'gallery.html'];

const schemes = ['light', 'dark'] as const;

describe('the pages of the documentation, and the gallery', () => {
  const problems: Record<(typeof schemes)[number], string[]> = { light: [], dark: [] };

  // Each page is loaded once for both colour schemes.
  beforeAll(async () => {
    const page = await stage.browser.newPage({
      viewport: { width: 360, height: 800 },
      reducedMotion: 'reduce',
    });
    for (const path of paths) {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(`${stage.server.url}/${path}`);
      await page.evaluate(axe.source);
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme });
        const [width, violations] = await page.evaluate(async () => {
          const run = (globalThis as unknown as { axe: typeof axe }).axe;
          const result = await run.run({ exclude: ['iframe'] });
          return [document.documentElement.scrollWidth, result.violations] as const;
        });
        if (width > 360) problems[scheme].push(`${path}: ${width} px wide`);
        for (const { id, nodes } of violations) {
          problems[scheme].push(`${path}: ${id} ${nodes[0]?.html}`);
        }
      }
    }
    await page.context().close();
  }, 180_000);

  it.each(schemes)('pass axe and fit into 360 px, %s', (scheme) => {
    expect(problems[scheme]).toEqual([]);
  });
});
