/** `saved-password` with the built files, at the top of a page and in a frame of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame, Page } from 'playwright-core';
import { flow, password, Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** The browser has one saved password, which the visitor chooses. */
function withSavedPassword(data: { readonly id: string; readonly password: string }): void {
  const state = globalThis as unknown as { asked: number };
  state.asked = 0;
  const Credential = (
    globalThis as unknown as { PasswordCredential: new (given: object) => object }
  ).PasswordCredential;
  navigator.credentials.get = (() => {
    state.asked += 1;
    return Promise.resolve(new Credential(data));
  }) as typeof navigator.credentials.get;
}

const saved = { id: 'registered@example.com', password: 'correct horse battery staple' };
const asked = (page: Page | Frame) =>
  page.evaluate(() => (globalThis as unknown as { asked: number }).asked);
const logIns = () =>
  stage.requests(/^\/auth$/).filter(({ body }) => JSON.stringify(body).includes(saved.id));

async function visit(attributes: string) {
  return stage.visit({
    body: flow(attributes),
    prepare: async (page) => {
      await page.addInitScript(withSavedPassword, saved);
    },
  });
}

describe('the saved password', () => {
  it('leads to the card by one press and one tap', async () => {
    const opened = await visit('saved-password');
    await opened.page.getByRole('button', { name: 'Log in' }).click();
    await opened.page.locator('[part~=card-number]').waitFor();
    expect(await asked(opened.page)).toBe(1);
    expect(logIns()).toHaveLength(1);
    await stage.leave(opened, [saved.password, password]);
  });

  it('is not asked for without the attribute', async () => {
    const opened = await visit('');
    await opened.page.getByRole('button', { name: 'Log in' }).click();
    await opened.page.locator('[autocomplete=current-password]').waitFor();
    expect(await asked(opened.page)).toBe(0);
    await stage.leave(opened);
  });

  it('is not asked for in a frame', async () => {
    const opened = await stage.visit({
      path: '/around.html',
      body: flow('saved-password'),
      prepare: async (page) => {
        await page.addInitScript(withSavedPassword, saved);
        const body = '<!doctype html><iframe src="/bare.html" height="900"></iframe>';
        await page.route('**/around.html', (route) =>
          route.fulfill({ body, contentType: 'text/html' }),
        );
      },
    });
    const frame = opened.page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Log in' }).click();
    await frame.locator('[autocomplete=current-password]').waitFor();
    expect(await asked(opened.page.frames()[1]!)).toBe(0);
    expect(logIns()).toHaveLength(0);
    await stage.leave(opened);
  });
});
