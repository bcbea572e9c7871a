import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePassword, identify } from './support/visitor-actions.js';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

describe('a script that arrives late after a reload', () => {
  it('does not replace the form while the visitor types', async () => {
    const visit = await stage.visit();
    await identify(visit, 'new@example.org');
    await choosePassword(visit);
    await visit.event('code-sent');
    const { page } = visit;
    let asked = 0;
    await page.route(/\/chunks\/journey-/, (route) => {
      asked += 1;
      return asked === 1 ? route.abort() : route.continue();
    });
    await page.reload();
    const field = page.locator('form [name=username]:not([readonly])');
    await field.waitFor();
    await field.focus();
    await page.keyboard.type('bruno@example.org', { delay: 60 });
    expect(await field.evaluate((input) => input.matches(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('[autocomplete=new-password]').waitFor();
    expect(asked).toBe(2);
    expect(await page.locator('.contact').textContent()).toContain('bruno@example.org');
    await stage.leave(visit);
  });

  it('makes a pressed link look busy until it answers', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const visit = await stage.visit({
      async prepare(page) {
        await page.route(/\/chunks\/journey-/, async (route) => {
          await held;
          await route.continue();
        });
      },
    });
    const { page } = visit;
    const link = page.getByRole('button', { name: 'Log in' });
    await link.click();
    const opacity = () => link.evaluate((it) => getComputedStyle(it).opacity);
    expect(await opacity()).toBe('0.5');
    release();
    await page.locator('[autocomplete~=current-password]').waitFor();
    await stage.leave(visit);
  });
});
