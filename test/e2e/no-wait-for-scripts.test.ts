/** No step of an ordinary journey waits for a script. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { password, Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

interface Waits {
  /** Milliseconds from each press of Enter to the next request, where a script was still missing at the press. */
  waits: number[];
  presses: number;
}

/** Runs in the page before its scripts: notes each press and the request that follows. */
function noteWaits(): void {
  const found: Waits = { waits: [], presses: 0 };
  Object.assign(globalThis, { found });
  let pressed: number | undefined;
  const isMissing = (at: number) =>
    performance
      .getEntriesByType('resource')
      .some((script) => script.name.endsWith('.js') && script.startTime + script.duration > at);
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'Enter') return;
      pressed = performance.now();
      found.presses += 1;
    },
    true,
  );
  const { fetch } = globalThis;
  globalThis.fetch = (...request) => {
    if (pressed !== undefined && isMissing(pressed)) found.waits.push(performance.now() - pressed);
    pressed = undefined;
    return fetch(...request);
  };
}

describe('a visitor on a slow network who types five keys a second', () => {
  it('never presses before a script is there', async () => {
    const visit = await stage.visit({
      prepare: async (page) => {
        await page.addInitScript(noteWaits);
        const network = await page.context().newCDPSession(page);
        await network.send('Network.enable');
        await network.send('Network.setCacheDisabled', { cacheDisabled: true });
        const throughput = 1_500_000 / 8;
        await network.send('Network.emulateNetworkConditions', {
          offline: false,
          latency: 150,
          downloadThroughput: throughput,
          uploadThroughput: throughput,
        });
      },
    });
    const { page } = visit;
    const type = async (selector: string, text: string) => {
      await page.locator(selector).pressSequentially(text, { delay: 200 });
    };
    await visit.event('ready');
    // The visitor reads the form.
    await page.waitForTimeout(1_000);
    await type('form [name=username]', 'slow@example.org');
    await page.keyboard.press('Enter');
    await type('[autocomplete=new-password]', password);
    await page.keyboard.press('Enter');
    await visit.event('code-sent');
    await type('[autocomplete=one-time-code]', stage.code());
    await page.keyboard.press('Enter');
    await type('[name=name]', 'Anna');
    await type('[name=surname]', 'De Luca');
    await page.locator('[name=usedforpromotions][value=false]').check();
    await page.locator('[name=surname]').press('Enter');
    await page.locator('onboarding-card svg').first().waitFor();
    const found = await page.evaluate(() => (globalThis as unknown as { found: Waits }).found);
    expect(found.waits.filter((wait) => wait > 50)).toEqual([]);
    expect(found.presses).toBe(4);
    await stage.leave(visit);
  });
});
