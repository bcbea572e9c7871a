import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { flow, Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** A page that notes in its title what its flow shows once all that the evaluation of the drop-in has caused has run. */
const evaluated = async (page: Page): Promise<void> => {
  const link = '<a href="/card">Your card</a></onboarding-flow>';
  const markup = flow()
    .replace('{api}', `${stage.server.url}/api`)
    .replace('</onboarding-flow>', link);
  const script = `<script type="module">
    import '/dist/onboarding.js';
    for (let microtask = 0; microtask < 200; microtask += 1) await null;
    const flow = document.querySelector('onboarding-flow');
    const isRendered = flow.shadowRoot.querySelector('onboarding-register') !== null;
    const hasLink = flow.querySelector('a').getClientRects().length > 0;
    document.title = [isRendered && 'form', hasLink && 'link'].filter(Boolean).join(' and ');
  </script>`;
  await page.route('**/evaluated.html', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html>${markup}${script}` }),
  );
};

describe('the first form', () => {
  it('is rendered in another task than the one that evaluates the script, and replaces what the page shows until then', async () => {
    const visit = await stage.visit({ path: '/evaluated.html', prepare: evaluated });
    const { page } = visit;
    await page.locator('form [name=username]').waitFor();
    expect(await page.title()).toBe('link');
    expect(await page.locator('onboarding-flow > a').isVisible()).toBe(false);
    await stage.leave(visit);
  });
});
