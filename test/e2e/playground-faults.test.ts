import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

describe('the playground', () => {
  it('sets a fault with a number only where the sandbox takes it, and says what is wrong', async () => {
    const visit = await stage.visit({
      path: '/#tool=faults',
      context: { viewport: { width: 1280, height: 800 } },
    });
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

    await page.route('**/sandbox/faults', (route) => route.fulfill({ body: 'gone' }));
    await page.getByRole('button', { name: 'Hotel Wi-Fi' }).click();
    await page.locator('#fault-problem').getByText('Not set.').waitFor();
    expect(await page.locator('#active-faults li').count()).toBe(1);
    await stage.leave(visit);
  });
});
