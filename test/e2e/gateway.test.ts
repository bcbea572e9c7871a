import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterData, identify, logIn, prove } from './support/visitor-actions.js';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

const path = '/gateway.html';

describe('the bare page behind the gateway', () => {
  it('registers a customer up to the card, without a key in the page and with requests to its own origin only', async () => {
    const visit = await stage.visit({ path });
    const requested: { path: string; headers: Record<string, string> }[] = [];
    visit.page.on('request', (request) => {
      const { pathname, origin } = new URL(request.url());
      expect(origin).toBe(stage.server.url);
      requested.push({ path: pathname, headers: request.headers() });
    });
    await identify(visit, 'gateway@example.org');
    await prove(visit, stage);
    await visit.event('verified');
    await enterData(visit);
    const complete = await visit.event('complete');
    expect(complete).toMatchObject({ card: stage.sandbox.customers.at(-1)?.card });

    const calls = requested.filter(({ path: asked }) => asked.startsWith('/loyalty/api/'));
    expect(calls.length).toBeGreaterThan(7);
    for (const { headers } of calls) expect(headers).not.toHaveProperty('x-api-key');
    const auth = calls.filter(({ path: asked }) => asked.endsWith('/auth'));
    expect(auth).toHaveLength(2);
    for (const { headers } of auth) expect(headers).toHaveProperty('x-onboarding-proof');
    const [sealed] = calls.map(({ headers }) => headers.authorization).filter(Boolean);
    expect(sealed).toMatch(/^Bearer oe1\./);
    await stage.leave(visit);
  });

  it("logs a customer in, and shows only the gateway's message for a wrong password", async () => {
    const visit = await stage.visit({ path });
    await identify(visit, 'registered@example.com');
    await logIn(visit, 'registered@example.com', 'not the password');
    expect(await visit.event('error')).toMatchObject({ code: 'wrong-credentials', answerCode: 77 });
    await logIn(visit, 'registered@example.com', 'correct horse battery staple');
    await visit.event('complete');
    await stage.leave(visit, ['not the password']);
  });

  it('sends no CORS preflight', async () => {
    const visit = await stage.visit({ path });
    await identify(visit, 'preflight@example.org');
    await visit.event('identified');
    expect(stage.requests().map(({ method }) => method)).not.toContain('OPTIONS');
    await stage.leave(visit);
  });
});

it('the playground switches to the gateway, and its snippet contains no key', async () => {
  const visit = await stage.visit({
    path: '/playground.html',
    context: { viewport: { width: 1280, height: 800 } },
  });
  const { page } = visit;
  const stageFlow = page.locator('#shop-page onboarding-flow');
  expect(await stageFlow.getAttribute('api-key')).toBe('sandbox');
  await page.getByLabel('Through the gateway').check();
  await expect.poll(() => stageFlow.getAttribute('api-base')).toMatch(/\/loyalty\/api$/);
  await expect.poll(() => stageFlow.getAttribute('api-key')).toBe(null);
  const snippets = async () => (await page.locator('pre').allTextContents()).join();
  await expect.poll(snippets).toContain('/loyalty/api');
  expect(await snippets()).not.toContain('api-key');
  await page.context().close();
});
