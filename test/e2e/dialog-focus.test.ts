/**
 * Where the focus is in a dialog that a button opens: by mouse in the only field, which is visible; by thumb on the dialog, since a
 * keyboard would cover the form; by keyboard on the dialog, whose name a screen reader tells, and one Tab after its close button in the
 * field.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const opener = `<button type="button" data-onboarding-open="flow" data-campaignid="1001" data-categoryid="1703"
  data-api-base="{api}" data-api-key="sandbox">Get your card</button>`;

/** The element with the focus: the name of a field, else the label of the dialog or button. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element instanceof HTMLInputElement ? element.name : (element?.ariaLabel ?? '');
  });

type Hand = 'mouse' | 'thumb' | 'keyboard';
const rows = [360, 768, 1280].flatMap((width) =>
  (['mouse', 'thumb', 'keyboard'] as const).map((hand): [Hand, number] => [hand, width]),
);

describe('a dialog', () => {
  it.each(rows)('opened by %s has the focus where the visitor goes on: %i px', async (...row) => {
    const [hand, width] = row;
    const isTouch = hand === 'thumb';
    const context = {
      viewport: { width, height: 640 },
      hasTouch: isTouch,
      isMobile: isTouch,
    };
    const visit = await stage.visit({ body: opener, context });
    const { page } = visit;
    const button = page.getByRole('button', { name: 'Get your card' });
    if (hand === 'mouse') await button.click();
    else if (hand === 'thumb') await button.tap();
    else {
      await button.focus();
      await page.keyboard.press('Enter');
    }
    const field = page.locator('onboarding-register [name=username]');
    await field.waitFor();
    if (hand !== 'mouse') await expect.poll(() => focused(page)).toBe('Get your card');
    if (hand === 'thumb') await field.tap();
    if (hand === 'keyboard') {
      await page.keyboard.press('Tab');
      // Its label may still be loading.
      await expect.poll(() => focused(page)).toBe('Close');
      await page.keyboard.press('Tab');
    }
    await expect.poll(() => focused(page)).toBe('username');
    const box = (await field.boundingBox())!;
    expect(box.y).toBeGreaterThan(0);
    expect(box.y + box.height).toBeLessThan(640);
    await page.keyboard.type('new@example.com');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('new-password');
    await stage.leave(visit);
  });
});
