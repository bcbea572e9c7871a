/**
 * An action that waits for a lazy script is dropped if the visitor has gone on, signed out or left in the
 * meantime.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { goBack } from './support/history.js';
import { identify, logIn } from './support/visitor-actions.js';
import { flow, Stage, type Visit } from './support/stage.js';
import { watchRequests } from './support/turn.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const secret = 'correct horse battery staple';

/** A visit in which the phone metadata arrives when `release` is called. */
async function held(attributes: string): Promise<{ visit: Visit; release: () => Promise<void> }> {
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  let answered: () => Promise<void> = () => Promise.resolve();
  const visit = await stage.visit({
    body: flow(attributes),
    prepare: async (page) => {
      answered = watchRequests(page);
      await page.route(/\/chunks\/numbers-/, async (route) => {
        await gate;
        await route.continue();
      });
    },
  });
  const release = async () => {
    const loaded = visit.page.waitForResponse(/\/chunks\/numbers-/);
    open();
    // The flow's own import of the file continues before this one.
    await visit.page.evaluate(`import('${(await loaded).url()}').then(() => undefined)`);
    await answered();
  };
  return { visit, release };
}

const writes = () => stage.requests(/customer$/).filter(({ method }) => method === 'PUT');

it('a save that waits for the phone metadata is dropped when the visitor goes back', async () => {
  const { visit, release } = await held('start="login"');
  const { page } = visit;
  await logIn(visit, 'registered@example.com', secret);
  const edit = page.getByRole('button', { name: 'Change my details' });
  await edit.click();
  await page.locator('[name=mobilecontactdata]').fill('3471112233');
  const save = page.locator('form button[type=submit]');
  await save.click();
  await expect.poll(() => save.getAttribute('aria-busy')).toBe('true');
  await goBack(visit);
  await edit.click();
  await page.locator('[name=surname]').fill('Typed again');
  await release();
  expect(writes()).toEqual([]);
  expect(await page.locator('[name=surname]').inputValue()).toBe('Typed again');
  await stage.leave(visit);
});

it('a log-in that waits for the phone metadata is dropped on signOut', async () => {
  const { visit, release } = await held('start="login" mobile-format="e164"');
  await logIn(visit, 'registered@example.com', secret);
  await visit.page.evaluate(() => document.querySelector('onboarding-flow')!.signOut());
  await release();
  expect(await visit.names()).not.toContain('logged-in');
  expect(stage.requests(/auth$/).some(({ body }) => JSON.stringify(body).includes(secret))).toBe(
    false,
  );
  await stage.leave(visit);
});

it('a lookup that waits for the phone metadata is dropped when the element is removed', async () => {
  const { visit, release } = await held('mobile-format="e164"');
  const { page } = visit;
  await identify(visit, '333 123 1234');
  await page.evaluate(() => document.querySelector('onboarding-flow')!.remove());
  await release();
  expect(stage.requests(/checkcard/)).toEqual([]);
  await stage.leave(visit);
});
