import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterData, identify, prove } from './support/visitor-actions.js';
import { flow, password, Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

describe('the lazy script of the expired session', () => {
  it('is loaded when the session expires, and again at the next save after a failure', async () => {
    const visit = await stage.visit();
    const { page } = visit;
    await identify(visit, 'patient@example.org');
    await prove(visit, stage);
    await page.locator('[name=surname]').waitFor();
    stage.sandbox.faults = [
      { method: 'PUT', path: '/customer', times: 4, fault: 'expired-token' },
      { method: 'POST', path: '/auth/refreshToken', times: 9, fault: 'status:401' },
    ];
    await page.route(/\/session-expired-/, (route) => route.abort(), { times: 1 });
    await enterData(visit);
    await page.locator('[part~=summary]').waitFor();
    expect(await page.locator('[autocomplete=current-password]').count()).toBe(0);
    await page.getByRole('button', { name: 'Get my card' }).click();
    await page.locator('[autocomplete=current-password]').fill(password);
    stage.sandbox.faults = [];
    await page.getByRole('button', { name: 'Log in and continue' }).click();
    await visit.event('profile-saved');
    await stage.leave(visit);
  });
});

describe('a lazy script whose request hangs', () => {
  async function hanging(chunk: string, attributes = ''): Promise<Visit> {
    return stage.visit({
      body: flow(attributes),
      prepare: async (page) => {
        await page.clock.install();
        await page.route(new RegExp(`/${chunk}-[^/]*$`), () => undefined);
      },
    });
  }

  it('shows an error at the register form after 25 seconds and keeps the typed address', async () => {
    const visit = await hanging('steps');
    const { page } = visit;
    await identify(visit, 'new@example.org');
    await page.locator('button[aria-busy=true]').waitFor();
    await page.clock.fastForward(25_000);
    await page.getByRole('alert').filter({ hasText: 'didn’t load' }).waitFor();
    expect(await page.locator('button[aria-busy]').count()).toBe(0);
    expect(await page.locator('[name=username]').inputValue()).toBe('new@example.org');
    await page.context().close();
  });

  it('can be requested again at data entry', async () => {
    const visit = await hanging('profile');
    const { page } = visit;
    await identify(visit, 'new@example.org');
    await prove(visit, stage);
    await visit.event('verified');
    await page.clock.fastForward(25_000);
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.context().close();
  });

  it('with the phone metadata keeps the button busy for up to 25 seconds; then the form continues without it', async () => {
    const visit = await hanging('numbers', 'mobile-format="e164"');
    const { page } = visit;
    await identify(visit, 'new@example.org');
    await page.locator('button[aria-busy=true]').waitFor();
    await page.locator('form').evaluate((form: HTMLFormElement) => form.requestSubmit());
    expect(stage.requests(/checkcard/)).toEqual([]);
    await page.clock.fastForward(25_000);
    await visit.event('identified');
    expect(stage.requests(/checkcard/).length).toBe(1);
    await page.context().close();
  });
});

describe('a lazy script that throws, on a page that sets the language', () => {
  it.each([
    ['steps', '', 'username'],
    ['login', 'start="login"', ''],
  ])('is reported once in the console: %s', async (chunk, attributes, field) => {
    const visit = await stage.visit({
      body: flow(attributes),
      prepare: async (page) => {
        await page.route(new RegExp(`/${chunk}-[^/]*$`), (route) =>
          route.fulfill({ contentType: 'text/javascript', body: 'null.get' }),
        );
      },
    });
    const { page } = visit;
    if (field) {
      await page.locator(`[name=${field}]`).fill('new@example.org');
      await page.keyboard.press('Enter');
      await page.getByText('didn’t load').waitFor();
      await page.keyboard.press('Enter');
    } else {
      await page.getByRole('button', { name: 'Try again' }).click();
    }
    await page.getByText('didn’t load').waitFor();
    const logged = visit.console.filter((line) => line.includes('onboarding-elements'));
    expect(logged).toEqual([
      expect.stringMatching(/^error: onboarding-elements did not load: TypeError: .*null/),
    ]);
    await stage.leave(visit);
  });
});
