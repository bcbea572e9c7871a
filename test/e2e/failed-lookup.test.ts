import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { identify } from './support/visitor-actions.js';
import { flow, Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

describe('a failed lookup in the register form', () => {
  it.each([
    ['a blocked customer', 'blocked@example.com', undefined, 'customer-blocked'],
    ['an unknown answer code', 'x@example.org', 'answer:999', 'refused'],
    ['an unexpected status', 'x@example.org', 'status:418', 'refused'],
  ] as const)(
    'because of %s leads to the error page with home-url',
    async (_, who, fault, code) => {
      const visit = await stage.visit({ body: flow('home-url="https://shop.example/"') });
      if (fault) stage.sandbox.faults = [{ method: 'GET', path: '/customer/checkcard', fault }];
      await identify(visit, who);
      expect(await visit.event('error')).toMatchObject({ code, step: 'register' });
      await expect
        .poll(() =>
          visit.page.getByRole('link', { name: 'Back to the home page' }).getAttribute('href'),
        )
        .toBe('https://shop.example/');
      await stage.leave(visit);
    },
  );

  it('leads to the error page with "Start again" without home-url', async () => {
    const visit = await stage.visit();
    await identify(visit, 'blocked@example.com');
    await visit.page.getByRole('button', { name: 'Start again' }).click();
    await expect.poll(() => visit.page.locator('form [name=username]').isVisible()).toBe(true);
    await stage.leave(visit);
  });

  it.each(['drop', 'status:500', 'status:429', 'html', 'malformed'])(
    'because of %s keeps the typed address and can be repeated',
    async (fault) => {
      const visit = await stage.visit();
      stage.sandbox.faults = [
        {
          method: 'GET',
          path: '/customer/checkcard',
          fault,
          times: 0,
        },
      ];
      await identify(visit, 'new@example.org');
      expect(await visit.event('error')).toMatchObject({ step: 'register', retryable: true });
      const input = visit.page.locator('form [name=username]');
      expect(await input.inputValue()).toBe('new@example.org');
      await expect.poll(() => visit.page.getByRole('alert').textContent()).not.toBe('');
      if (fault !== 'status:429') {
        stage.sandbox.faults = [];
        await visit.page.getByRole('button', { name: 'Continue' }).click();
        await visit.event('identified');
      }
      await stage.leave(visit);
    },
  );
});
