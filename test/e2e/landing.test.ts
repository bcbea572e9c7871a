import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { states } from '../../demo/playground/states.js';
import { firstForm } from '../../scripts/budgets.config.mjs';
import { languages } from '../../src/domain/languages.js';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

describe('the landing page', () => {
  it.each(['light', 'dark'] as const)(
    'draws three phones with real elements, and passes axe (%s)',
    async (colorScheme) => {
      const context = { viewport: { width: 1280, height: 900 }, colorScheme } as const;
      const visit = await stage.visit({ path: '/', context });
      const { page } = visit;
      await page.locator('onboarding-register form').waitFor();
      const barcodes = page.locator('onboarding-card [part~=barcode] svg');
      await expect.poll(() => barcodes.count()).toBe(2);
      const brands = await page.locator('.phone').evaluateAll((phones) =>
        phones.map((phone) => {
          const button = phone
            .querySelector('[campaignid], [card]')
            ?.shadowRoot?.querySelector('[part~=button-primary]');
          return button && getComputedStyle(button).backgroundColor;
        }),
      );
      expect(new Set(brands).size).toBe(3);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(),
      );
      expect(violations).toEqual([]);
      expect(stage.sandbox.requests).toEqual([]);
      await stage.leave(visit);
    },
  );

  it('does not scroll sideways from 280 to 1280 px', async () => {
    const visit = await stage.visit({ path: '/' });
    const { page } = visit;
    await page.locator('onboarding-card [part~=barcode] svg').first().waitFor();
    for (const width of [280, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
      await expect.poll(wide).toBe(width);
    }
    await stage.leave(visit);
  });

  it('claims what holds', async () => {
    const visit = await stage.visit({ path: '/' });
    const { page } = visit;
    await page.getByRole('link', { name: `See all ${states.length} states` }).waitFor();
    const proofs = await page.locator('.proofs strong').allTextContents();
    expect([proofs[0], proofs[2]]).toEqual([
      `${Math.round(firstForm / 1000)} kB`,
      String(Object.keys(languages).length),
    ]);
    await stage.leave(visit);
  });

  it('leads to the playground, also by an address that was shared when the playground was here', async () => {
    const visit = await stage.visit({ path: '/#theme=toys' });
    await visit.page.waitForURL('**/playground.html#theme=toys');
    await visit.page.locator('#place form').waitFor();
    await stage.leave(visit);
  });
});
