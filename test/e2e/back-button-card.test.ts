/**
 * The browser's back button at the card and on the way to it.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goBack, leavesPage, settled } from './support/history.js';
import { logIn } from './support/visitor-actions.js';
import { flow, Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

describe('the back button at the card', () => {
  it('shows no "Saved." for discarded changes after an earlier save', async () => {
    const visit = await stage.visit({ body: flow('start="login"') });
    const { page } = visit;
    await logIn(visit, 'registered@example.com', 'correct horse battery staple');
    const edit = page.getByRole('button', { name: 'Change my details' });
    const surname = page.locator('[name=surname]');
    await edit.click();
    await surname.fill('Bianchi');
    await page.locator('form button[type=submit]').click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await edit.click();
    await surname.fill('Somebody Else');
    await settled(visit, 2);
    await goBack(visit);
    await edit.waitFor();
    expect(await page.getByText('Saved.', { exact: true }).count()).toBe(0);
    await stage.leave(visit, ['correct horse battery staple']);
  });

  it('leaves the page if the journey continued while the flow was removed', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await page.evaluate(() => {
      const takeAway = (event: Event) => {
        event.preventDefault();
        const element = event.target as Element;
        const place = element.parentElement;
        element.remove();
        setTimeout(() => place?.append(element), 200);
      };
      document.addEventListener('onboarding-complete', takeAway, { once: true });
    });
    await page.getByRole('button', { name: 'Log in' }).click();
    await page.locator('[autocomplete=current-password]').waitFor();
    await settled(visit, 1);
    await logIn(visit, 'registered@example.com', 'correct horse battery staple');
    await page.getByRole('region', { name: 'Your loyalty card' }).waitFor();
    await leavesPage(visit);
    await page.context().close();
  });
});
