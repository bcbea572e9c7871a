import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePassword, identify, prove } from './support/visitor-actions.js';
import { flow, Stage, type Visit } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

const address = 'new@example.org';
const codeInput = '[autocomplete=one-time-code]';

describe('a page that cannot show the step of the saved journey', () => {
  const element = (kind: string, attributes = '') =>
    flow(attributes).replaceAll('onboarding-flow', `onboarding-${kind}`);
  const scattered = (attributes = '') =>
    ['register', 'otp', 'profile'].map((kind) => element(kind, attributes)).join('');

  it.each(['', 'login-url="/elsewhere"'])(
    'shows its own first form and does not navigate away (%s)',
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

  it('keeps the saved code step for a page that can show it', async () => {
    const visit = await stage.visit();
    await identify(visit, address);
    await choosePassword(visit);
    await visit.event('code-sent');
    const { page } = visit;
    // Playwright asks the route added last first.
    await page.route(/\/bare\.html/, async (route) => {
      const response = await route.fetch();
      const text = (await response.text()).replaceAll('onboarding-flow', 'onboarding-login');
      await route.fulfill({ response, body: text });
    });
    await page.reload();
    await page.locator('[autocomplete=current-password]').waitFor();
    await page.unroute(/\/bare\.html/);
    await page.reload();
    await page.locator(codeInput).waitFor();
    expect(stage.requests(/verifyemail/).length).toBe(1);
    await stage.leave(visit);
  });
});

describe('a dialog after a reload', () => {
  const opener = (attributes = '') =>
    `<button data-onboarding-open="flow" data-campaignid="1001" data-categoryid="1703"
      data-api-base="{api}" data-api-key="sandbox" ${attributes}>Get your card</button>`;

  async function opened(attributes = ''): Promise<Visit> {
    const visit = await stage.visit({ body: opener(attributes) });
    await visit.page.getByRole('button', { name: 'Get your card' }).click();
    await visit.page.getByRole('dialog').waitFor();
    return visit;
  }

  /** A dialog whose code was sent. */
  async function atCode(attributes = ''): Promise<Visit> {
    const visit = await opened(attributes);
    await identify(visit, address);
    await choosePassword(visit);
    await visit.event('code-sent');
    return visit;
  }

  it('is open again at the code step if it was open', async () => {
    const visit = await atCode();
    const { page } = visit;
    await page.reload();
    await page.getByRole('dialog', { name: 'Get your card' }).waitFor();
    await page.locator(codeInput).waitFor();
    expect(stage.requests(/verifyemail/).length).toBe(1);
    await stage.leave(visit);
  });

  it('stays closed if it was closed, and continues the journey when it is opened', async () => {
    const visit = await atCode();
    const { page } = visit;
    await page.getByRole('button', { name: 'Close' }).click();
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: 'Get your card' }).click();
    await page.locator(codeInput).waitFor();
    await stage.leave(visit);
  });

  it.each([
    ['nothing is stored', () => atCode('data-no-resume="true"')],
    ['nothing was typed', () => opened()],
  ])('stays closed if %s', async (_, begin) => {
    const visit = await begin();
    const { page } = visit;
    await page.reload();
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await stage.leave(visit);
  });
});
