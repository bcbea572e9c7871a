import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { choosePassword, enterData, identify, prove } from './support/visitor-actions.js';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.openShared();
});
afterAll(() => stage.close());

const address = 'new@example.org';

/** Walks through every state; the final check covers CSP violations and secrets. */
async function walkEveryState(path: string): Promise<void> {
  const visit = await stage.visit({ path });
  const { page } = visit;
  await identify(visit, 'not an address');
  await page.locator('[aria-invalid=true]').first().waitFor();
  await identify(visit, address);
  await choosePassword(visit, 'short');
  await page.locator('[aria-invalid=true]').first().waitFor();
  await choosePassword(visit);
  await visit.event('code-sent');
  stage.sandbox.faults = [
    { method: 'PUT', path: '/customer/registrationVCWithVerificationCode', fault: 'html' },
    { method: 'POST', path: '/auth', scope: 'customer', fault: 'status:503' },
    { method: 'GET', path: '/customer', fault: 'malformed' },
  ];
  // The page names the length of its codes: a complete one is sent without a press.
  await page.locator('[autocomplete=one-time-code]').fill(stage.code());
  await page.getByRole('heading', { name: 'One moment, please' }).waitFor();
  await visit.event('verified');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('[name=surname]').waitFor();
  await page.locator('form button[type=submit]').click();
  await page.locator('[aria-invalid=true]').first().waitFor();
  await enterData(visit);
  await visit.event('complete');
  await page.locator('onboarding-card svg').first().waitFor();
  const element = page.locator('onboarding-flow').first();
  await element.evaluate((host) => host.setAttribute('lang', 'it'));
  await element.evaluate((host) => (host as HTMLElement & { signOut(): Promise<void> }).signOut());
  await page.locator('form').waitFor();
  await identify(visit, 'blocked@example.com');
  await visit.event('error');
  await stage.leave(visit);
}

describe('a strict CSP with Trusted Types', () => {
  it('has no violation in any state behind the gateway', () => walkEveryState('/gateway.html'));

  it('has no violation by the tools of the playground', async () => {
    const visit = await stage.visit({
      path: '/playground.html',
      context: { viewport: { width: 1280, height: 900 } },
    });
    const { page } = visit;
    await page.locator('form [name=username]').waitFor();
    for (const ahead of await page.locator('[data-ahead]').all()) {
      await page.getByRole('tab', { name: 'Setup' }).click();
      await ahead.click();
      // It is inert from the click on and becomes busy a moment later.
      await page.locator('#shop-page:not([inert])').waitFor();
      expect(await page.locator('#shop-page').getAttribute('aria-busy')).toBe('false');
    }
    for (const tab of await page.getByRole('tab').all()) await tab.click();
    await page.getByRole('tab', { name: 'Setup' }).click();
    for (const choice of await page.locator('#panel-setup input[type=radio]').all()) {
      await choice.evaluate((input: HTMLInputElement) => input.click());
    }
    await page.locator('[part~=heading]').first().waitFor();
    expect(visit.violations).toEqual([]);
    await page.context().close();
  });

  it('has no violation beside the page’s own Lit', async () => {
    const { outputFiles } = await build({
      stdin: {
        contents: `import { LitElement, html } from 'lit';
          customElements.define('own-lit', class extends LitElement {
            render() { return html\`<b>own</b>\`; }
          });`,
        resolveDir: process.cwd(),
      },
      bundle: true,
      format: 'esm',
      conditions: ['production'],
      write: false,
    });
    const script = outputFiles[0]?.text ?? '';
    const visit = await stage.visit();
    const { page } = visit;
    await page.route(/own-lit\.js/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: script }),
    );
    await page.route(/\/bare\.html/, async (route) => {
      const response = await route.fetch();
      const policy = response.headers()['content-security-policy'] ?? '';
      const both = policy.replace(
        'trusted-types onboarding-elements',
        'trusted-types onboarding-elements lit-html',
      );
      const body = (await response.text()).replace(
        '<onboarding-flow',
        '<script type="module" src="/own-lit.js"></script><own-lit></own-lit><onboarding-flow',
      );
      await route.fulfill({
        response,
        body,
        headers: { ...response.headers(), 'content-security-policy': both },
      });
    });
    await page.goto(`${stage.server.url}/bare.html`);
    await expect.poll(() => page.locator('own-lit b').textContent()).toBe('own');
    await identify(visit, address);
    await prove(visit, stage);
    await visit.event('verified');
    await stage.leave(visit);
  });
});
