/**
 * The first form with a promise, on the smallest phone.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OnboardingFlow } from '../../src/index.js';
import { audit } from './support/audit.js';
import { flow, Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

const promise =
  'promise="5 € on your first purchase|Points on all you buy|Free, ready in a minute"';

it('keeps the button in view on a phone of 360 × 640, and never scrolls sideways', async () => {
  const body = flow(promise).replace('></', '><b slot="brand">Tombola!</b></');
  const context = { viewport: { width: 360, height: 640 } };
  const visit = await stage.visit({ body, context });
  const { page } = visit;
  const sample = page.locator('.sample');
  await expect
    .poll(() => sample.evaluate((card) => getComputedStyle(card).backgroundColor))
    .toBe('rgba(0, 0, 0, 0)');
  const button = page.locator('button[type=submit]');
  const box = await button.boundingBox();
  expect(box!.y + box!.height).toBeLessThan(640);
  expect(await audit(page, 'light')).toEqual([]);
  // With a sentence of the page the elements have its direction.
  await page.locator('onboarding-flow').evaluate((shown: OnboardingFlow) => {
    shown.messages = { 'common-continue': 'Continue' };
  });
  for (const width of [360, 320, 280]) {
    await page.setViewportSize({ width, height: 640 });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(wide).toBe(width);
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    const direction = () => button.evaluate((it) => getComputedStyle(it).direction);
    await expect.poll(direction).toBe('rtl');
    await expect.poll(wide).toBe(width);
    await page.evaluate(() => (document.documentElement.dir = ''));
  }
  await stage.leave(visit);
});

it('has the accent, corners and tilt of the card before the second script', async () => {
  let release = (): void => undefined;
  const seen = new Promise<void>((resolve) => (release = resolve));
  const body = flow(promise);
  const visit = await stage.visit({
    body,
    apart: true,
    async prepare(page) {
      await page.route(/\/chunks\/journey-/, async (route) => {
        await seen;
        await route.continue();
      });
    },
  });
  const sample = visit.page.locator('.sample');
  const look = () =>
    sample.evaluate((card) => {
      const { backgroundColor, borderRadius, rotate } = getComputedStyle(card);
      return { backgroundColor, borderRadius, rotate };
    });
  expect(await look()).toEqual({
    backgroundColor: 'rgb(43, 80, 200)',
    borderRadius: '6px',
    rotate: '-5deg',
  });
  release();
  await sample.locator('.card').waitFor();
  expect((await look()).rotate).toBe('-5deg');
  await stage.leave(visit);
});

it('leaves the first field in view at 320 × 256, as at 400 % of a desktop', async () => {
  const body = flow(promise);
  const context = { viewport: { width: 320, height: 256 } };
  const visit = await stage.visit({ body, context, apart: true });
  const { page } = visit;
  await page.evaluate(() => document.querySelector('h1')?.remove());
  const sample = page.locator('.sample');
  await expect
    .poll(() => sample.evaluate((card) => getComputedStyle(card).backgroundColor))
    .toBe('rgba(0, 0, 0, 0)');
  const box = await page.locator('form [name=username]').boundingBox();
  expect(box!.y + box!.height).toBeLessThan(256);
  const card = await sample.boundingBox();
  expect(card!.y).toBeGreaterThan(box!.y);
  await stage.leave(visit);
});
