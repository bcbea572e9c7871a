import { afterAll, beforeAll, expect, it } from 'vitest';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

it('the playground switches to the gateway, and its snippet contains no key', async () => {
  const visit = await stage.visit({
    path: '/playground.html',
    context: { viewport: { width: 1280, height: 800 } },
  });
  const { page } = visit;
  const stageFlow = page.locator('#shop-page onboarding-flow');
  expect(await stageFlow.getAttribute('api-key')).toBe('sandbox');
  await page.getByLabel('Through the gateway').check();
  await expect.poll(() => stageFlow.getAttribute('api-base')).toMatch(/\/loyalty\/api$/);
  await expect.poll(() => stageFlow.getAttribute('api-key')).toBe(null);
  const snippets = async () => (await page.locator('pre').allTextContents()).join();
  await expect.poll(snippets).toContain('/loyalty/api');
  expect(await snippets()).not.toContain('api-key');
  await page.context().close();
});
