/**
 * The content below a flow does not jump while the next step loads.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { choosePassword, enterCode, enterData, identify } from './support/visitor-actions.js';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** Records the flow's height in each frame, without repetition. */
async function watchHeights(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const heights: number[] = [];
    Object.assign(globalThis, { heights });
    const flow = document.querySelector<HTMLElement>('onboarding-flow')!;
    const look = () => {
      if (heights.at(-1) !== flow.offsetHeight) heights.push(flow.offsetHeight);
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => (globalThis as unknown as { heights: number[] }).heights);
}

/** The heights that are smaller than both the first and the last. */
function dips(heights: readonly number[]): number[] {
  const least = Math.min(heights[0] ?? 0, heights.at(-1) ?? 0);
  return heights.filter((height) => height < least);
}

const slow = { method: 'GET', path: '/customer', times: 1, fault: 'slow:700' };

it('the flow keeps its height until the next step is rendered, and then takes the height of that step', async () => {
  let late = 0;
  const visit = await stage.visit({
    prepare: async (page) => {
      await page.route(/\/chunks\/journey-/, async (route) => {
        late += 1;
        await new Promise((resolve) => setTimeout(resolve, 700));
        await route.continue();
      });
    },
  });
  const { page } = visit;
  await page.locator('form [name=username]').waitFor();
  let heights = await watchHeights(page);
  await identify(visit, 'steady@example.org');
  await page.locator('[autocomplete=new-password]').waitFor();
  expect(dips(await heights())).toEqual([]);
  expect(late).toBe(1);

  await choosePassword(visit);
  await visit.event('code-sent');
  stage.sandbox.faults = [slow];
  heights = await watchHeights(page);
  await enterCode(visit, stage.code());
  await page.locator('[name=surname]').waitFor();
  expect(dips(await heights())).toEqual([]);

  await enterData(visit);
  await page.locator('.bars').first().waitFor();
  const left = () =>
    page.locator('onboarding-flow').evaluate((flow: HTMLElement) => ({
      held: getComputedStyle(flow).minHeight,
      // No space of the longer step before remains.
      longer:
        flow.getBoundingClientRect().bottom -
        flow.shadowRoot!.querySelector('onboarding-card')!.getBoundingClientRect().bottom,
    }));
  await expect.poll(left).toEqual({ held: '0px', longer: 0 });
  await stage.leave(visit);
});

it('the flow releases its height when the profile data fails to load', async () => {
  const visit = await stage.visit();
  const { page } = visit;
  await identify(visit, 'refused@example.org');
  await choosePassword(visit);
  await visit.event('code-sent');
  stage.sandbox.faults = [{ method: 'GET', path: '/customer', times: 9, fault: 'status:500' }];
  await enterCode(visit, stage.code());
  await page.getByRole('button', { name: 'Try again' }).waitFor();
  const held = () =>
    page.locator('onboarding-flow').evaluate((flow) => getComputedStyle(flow).minHeight);
  await expect.poll(held).toBe('0px');
  await stage.leave(visit);
});

it('the flow releases its height when the campaign changes, and keeps the inline style of the host', async () => {
  const visit = await stage.visit();
  const { page } = visit;
  const flow = page.locator('onboarding-flow');
  await flow.evaluate((element: HTMLElement) => (element.style.minBlockSize = '20px'));
  await identify(visit, 'changed@example.org');
  await choosePassword(visit);
  await visit.event('code-sent');
  stage.sandbox.faults = [{ ...slow, fault: 'slow:3000' }];
  await enterCode(visit, stage.code());
  const least = () => flow.evaluate((element) => parseFloat(getComputedStyle(element).minHeight));
  await expect.poll(least).toBeGreaterThan(100);
  await flow.evaluate((element) => element.setAttribute('campaignid', '1002'));
  await page.getByRole('button', { name: 'Continue' }).waitFor();
  await expect.poll(least).toBe(20);
  await stage.leave(visit);
});

it('the flow causes no ResizeObserver error on a page that observes sizes itself', async () => {
  const visit = await stage.visit();
  const { page } = visit;
  await page.evaluate(() => {
    const errors: string[] = [];
    Object.assign(globalThis, { errors });
    addEventListener('error', ({ message }) => errors.push(message));
    new ResizeObserver(() => undefined).observe(document.body);
  });
  await identify(visit, 'watched@example.org');
  await choosePassword(visit);
  await visit.event('code-sent');
  await enterCode(visit, stage.code());
  await page.locator('[name=surname]').waitFor();
  await enterData(visit);
  await page.locator('.bars').first().waitFor();
  const errors = () => page.evaluate(() => (globalThis as unknown as { errors: string[] }).errors);
  expect(await errors()).toEqual([]);
  await stage.leave(visit);
});
