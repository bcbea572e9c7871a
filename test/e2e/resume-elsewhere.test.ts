import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePassword, identify, prove } from './support/person.js';
import { flow, Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

const address = 'new@example.org';

describe('a page that cannot show where the journey was left', () => {
  const element = (kind: string, attributes = '') =>
    flow(attributes).replaceAll('onboarding-flow', `onboarding-${kind}`);
  const scattered = (attributes = '') =>
    ['register', 'otp', 'profile'].map((kind) => element(kind, attributes)).join('');

  it.each(['', 'login-url="/elsewhere"'])(
    'shows its own first form after data entry was left, and leads nobody away (%s)',
    async (attributes) => {
      const visit = await stage.visit({ body: scattered(attributes) });
      const { page } = visit;
      await identify(visit, address);
      await prove(visit, stage);
      await page.locator('[name=surname]').waitFor();
      const { pathname } = new URL(page.url());
      for (let times = 0; times < 2; times += 1) {
        await page.reload();
        await page.getByRole('button', { name: 'Continue' }).waitFor();
        await page.waitForLoadState('networkidle');
        expect(new URL(page.url()).pathname).toBe(pathname);
      }
      await stage.leave(visit);
    },
  );

  it('leaves the code step to one that can', async () => {
    const visit = await stage.visit();
    await identify(visit, address);
    await choosePassword(visit);
    await visit.event('code-sent');
    const { page } = visit;
    // The later route is asked first.
    await page.route(/\/bare\.html/, async (route) => {
      const response = await route.fetch();
      const text = (await response.text()).replaceAll('onboarding-flow', 'onboarding-login');
      await route.fulfill({ response, body: text });
    });
    await page.reload();
    await page.locator('[autocomplete=current-password]').waitFor();
    await page.unroute(/\/bare\.html/);
    await page.reload();
    await page.locator('[autocomplete=one-time-code]').waitFor();
    expect(stage.requests(/verifyemail/).length).toBe(1);
    await stage.leave(visit);
  });
});
