/**
 * The browser's back button on pages with a history of their own: a router, navigation by the host, a second
 * flow.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goBack, settled } from './support/history.js';
import { atPassword, identify, logIn, prove } from './support/visitor-actions.js';
import { flow, password, Stage, type Visit } from './support/stage.js';
import { painted } from './support/turn.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const address = 'new@example.org';
const passwordInput = '[autocomplete=new-password]';
const usernameInput = 'onboarding-register form [name=username]';
const entries = ({ page }: Visit) => page.evaluate(() => history.length);

describe('the back button on a page with its own history', () => {
  it.each(['onboarding-logged-in', 'onboarding-complete', 'onboarding-step'])(
    'lets the host navigate at %s',
    async (name) => {
      const visit = await stage.visit();
      const { page } = visit;
      await page.route(/\/account$/, (route) =>
        route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Account</title>' }),
      );
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.locator('[autocomplete=current-password]').waitFor();
      await page.evaluate(
        (heard) => document.addEventListener(heard, () => location.assign('/account')),
        name,
      );
      await logIn(visit, 'registered@example.com', 'correct horse battery staple');
      await expect.poll(() => page.title()).toBe('Account');
      await page.context().close();
    },
  );

  it('does not go back in a hidden flow', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await page.evaluate(() => history.pushState(null, '', '#shop'));
    await identify(visit, address);
    await page.locator(passwordInput).fill(password);
    await page.evaluate(() => (document.querySelector('onboarding-flow')!.hidden = true));
    await goBack(visit);
    await expect.poll(() => page.url()).not.toMatch(/#shop$/);
    await page.evaluate(() => (document.querySelector('onboarding-flow')!.hidden = false));
    expect(await page.locator(passwordInput).inputValue()).toBe(password);
    await stage.leave(visit);
  });

  it('keeps URL and query of the page', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await page.evaluate(() => history.replaceState(null, '', '?shop=3#top'));
    await identify(visit, address);
    await page.locator(passwordInput).waitFor();
    await settled(visit, 1);
    await goBack(visit);
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    await settled(visit, 0);
    expect(await page.evaluate(() => history.state as unknown)).toBe(null);
    expect(page.url()).toMatch(/\?shop=3#top$/);
    await stage.leave(visit);
  });

  it('adds no history entries if a router stores its state in them', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await page.evaluate(() => {
      history.replaceState({ router: 7 }, '');
      addEventListener('popstate', ({ state }) => {
        if ((state as { router?: number } | null)?.router) document.body.textContent = 'anew';
      });
    });
    const before = await entries(visit);
    await identify(visit, address);
    await prove(visit, stage);
    await page.locator('[name=surname]').waitFor();
    await painted(page);
    expect(await entries(visit)).toBe(before);
    expect(await page.evaluate(() => history.state as unknown)).toEqual({ router: 7 });
    expect(await page.locator('[name=surname]').isVisible()).toBe(true);
    await stage.leave(visit);
  });

  it('adds no history entries for a second flow of the page', async () => {
    const other = flow('id="two"').replace('1001', '1002');
    const visit = await stage.visit({ body: flow('id="one"') + other });
    const before = await entries(visit);
    for (const [id, added] of [
      ['two', 0],
      ['one', 1],
    ] as const) {
      await visit.page.locator(`#${id} [name=username]`).fill(address);
      await visit.page.locator(`#${id} button[type=submit]`).click();
      await visit.page.locator(`#${id} ${passwordInput}`).waitFor();
      await painted(visit.page);
      await expect.poll(() => entries(visit)).toBe(before + added);
    }
    await stage.leave(visit);
  });

  it('stays at the first step on "forward" if another flow was added later', async () => {
    const visit = await atPassword(stage, address);
    await visit.page.evaluate(() => {
      const one = document.querySelector('onboarding-flow')!;
      const two = one.cloneNode() as Element;
      Object.assign(two, { id: 'two' }).setAttribute('campaignid', '1002');
      one.after(two);
    });
    await visit.page.locator('#two [name=username]').fill('other@example.org');
    await visit.page.locator('#two button[type=submit]').click();
    await visit.page.locator('#two [autocomplete=new-password]').waitFor();
    await visit.page.evaluate(() => history.back());
    await settled(visit, 0);
    await visit.page.evaluate(
      () =>
        new Promise((resolve) => {
          addEventListener('popstate', () => resolve(undefined), { once: true });
          history.forward();
        }),
    );
    await painted(visit.page);
    expect(visit.page.url()).toContain('/bare.html');
    expect(await visit.page.locator(passwordInput).count()).toBe(1);
    expect(await visit.page.locator(usernameInput).first().inputValue()).toBe(address);
    await stage.leave(visit);
  });

  it('does not remove an entry that the page has added', async () => {
    const visit = await atPassword(stage, address);
    await settled(visit, 1);
    const { page } = visit;
    const moves: number[] = [];
    await page.exposeFunction('noteMove', (by: number) => moves.push(by));
    // A move itself ends at any time later.
    await page.evaluate(() => {
      history.pushState({ router: 8 }, '', '?shop=4');
      const { noteMove } = globalThis as unknown as { noteMove: (by?: number) => void };
      history.go = noteMove;
    });
    await page.getByRole('button', { name: 'Change email address' }).click();
    await page.getByRole('button', { name: 'Continue' }).waitFor();
    await painted(page);
    expect(moves).toEqual([]);
    expect(page.url()).toMatch(/\?shop=4$/);
    await stage.leave(visit);
  });
});
