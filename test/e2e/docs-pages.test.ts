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

describe('the pages of the documentation, and the gallery', () => {
  it.each(['light', 'dark'] as const)(
    'pass axe and fit into 360 px, %s',
    async (colorScheme) => {
      const page = await stage.browser.newPage({
        viewport: { width: 360, height: 800 },
        colorScheme,
        reducedMotion: 'reduce',
      });
      const problems: string[] = [];
      for (const path of paths) {
        await page.goto(`${stage.server.url}/${path}`);
        await page.evaluate(axe.source);
        const [width, violations] = await page.evaluate(async () => {
          const run = (globalThis as unknown as { axe: typeof axe }).axe;
          const result = await run.run({ exclude: ['iframe'] });
          return [document.documentElement.scrollWidth, result.violations] as const;
        });
        if (width > 360) problems.push(`${path}: ${width} px wide`);
        for (const { id, nodes } of violations) problems.push(`${path}: ${id} ${nodes[0]?.html}`);
      }
      expect(problems).toEqual([]);
      await page.context().close();
    },
    180_000,
  );
});
