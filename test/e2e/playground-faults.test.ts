import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

const open = () =>
  stage.visit({
    path: '/playground.html#tool=faults',
    context: { viewport: { width: 1280, height: 800 } },
  });

describe('the faults of the playground', () => {
  it('accept only a number that the sandbox accepts, and show an error otherwise', async () => {
    const visit = await open();
    const { page } = visit;
    const number = page.locator('#fault-number');
    const setting = page.getByRole('button', { name: 'Set the fault' });
    await page.locator('#fault-kind').selectOption('status:500');
    for (const typed of ['42', '']) {
      await number.fill(typed);
      await setting.click();
      expect(await number.evaluate((input: HTMLInputElement) => input.validity.valid)).toBe(false);
    }
    await page.locator('#fault-kind').selectOption('answer:53');
    await number.fill('7');
    await setting.click();
    await page.getByText('answer:7').waitFor();
    expect(stage.sandbox.faults).toMatchObject([{ fault: 'answer:7' }]);

    await page.route(/\/sandbox\/faults\b/, (route) => route.fulfill({ body: 'gone' }));
    await page.getByRole('button', { name: 'Hotel Wi-Fi' }).click();
    await page.locator('#fault-problem').getByText('Not set.').waitFor();
    expect(await page.locator('#active-faults li').count()).toBe(1);
    await stage.leave(visit);
  });

  it('are set with one click, and marked when they have happened, also after a reload', async () => {
    const visit = await open();
    const { page } = visit;
    const trouble = page.getByRole('button', { name: 'Hotel Wi-Fi' });
    await trouble.click();
    const set = { method: 'GET', path: '/customer/checkcard', times: 1, fault: 'portal' };
    await expect.poll(() => stage.sandbox.faults).toMatchObject([set]);
    await page.locator('input[name=username]:visible').fill('nadia@example.com');
    await page.locator('button[type=submit]:visible').first().click();
    await page.getByText('has happened').waitFor();
    await page.reload();
    await page.getByText('has happened').waitFor();
    await expect.poll(() => trouble.getAttribute('aria-pressed')).toBe('false');
    await stage.leave(visit);
  });

  it('can be switched off after a part of them was used', async () => {
    const visit = await open();
    const { page } = visit;
    const trouble = page.getByRole('button', { name: 'The mail was not sent' });
    await trouble.click();
    await expect.poll(() => stage.sandbox.faults).toHaveLength(2);
    await page.locator('input[name=username]:visible').fill('nadia@example.com');
    await page.locator('button[type=submit]:visible').first().click();
    await page.locator('input[autocomplete~=new-password]:visible').fill('violet otter bridge 42');
    await page.locator('button[name=send-code]:visible').click();
    await page.getByText('has happened').waitFor();
    await trouble.click();
    await expect.poll(() => stage.sandbox.faults).toEqual([]);
    await expect.poll(() => trouble.getAttribute('aria-pressed')).toBe('false');
    await stage.leave(visit);
  });
});
