import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Stage } from './support/stage.js';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
});
afterAll(() => stage.close());

/** In the page: walks a flow to the code step and takes it away, so many times; the API is a function. */
async function walkAndRemove(cycles: number): Promise<void> {
  const answer = (status: number, body: object) =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    });
  const api = (input: RequestInfo | URL): Promise<Response> => {
    const path = String(input instanceof Request ? input.url : input);
    if (path.includes('/auth')) return Promise.resolve(answer(200, { token: 't' }));
    if (path.includes('checkcard')) return Promise.resolve(answer(402, { AnswerCode: 53 }));
    return Promise.resolve(answer(200, {}));
  };
  const turn = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(0);
    });
  const find = async (flow: Element, selector: string): Promise<HTMLInputElement> => {
    const start = Date.now();
    while (Date.now() - start < 10_000) {
      await turn();
      const roots = [...(flow.shadowRoot?.children ?? [])].map(({ shadowRoot }) => shadowRoot);
      const found = roots
        .map((root) => root?.querySelector<HTMLInputElement>(selector))
        .find(Boolean);
      if (found && found.ariaDisabled !== 'true') return found;
    }
    const seen = [...(flow.shadowRoot?.children ?? [])].map(({ shadowRoot }) =>
      [...(shadowRoot?.children ?? [])].map((child) => (child as HTMLElement).innerText).join(' '),
    );
    throw new Error(`There was never ${selector}; seen: ${seen.join(' ')}`);
  };
  const type = (input: HTMLInputElement, text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    const flow = document.createElement('onboarding-flow') as HTMLElement & {
      fetch: typeof api;
      signOut(): Promise<void>;
    };
    flow.fetch = api;
    for (const [name, value] of [
      ['campaignid', '7'],
      ['categoryid', '1'],
      ['api-base', 'https://api.invalid'],
    ] as const) {
      flow.setAttribute(name, value);
    }
    document.body.append(flow);
    type(await find(flow, '[name=username]'), 'somebody@example.org');
    (await find(flow, 'button[type=submit]')).click();
    type(await find(flow, '[name=new-password]'), 'violet otter bridge 42');
    (await find(flow, 'button[name=send-code]')).click();
    await find(flow, '[name=one-time-code]');
    await flow.signOut();
    flow.remove();
  }
}

/** Counts in the page what is waiting: timers, and listeners of window and document. */
function countWhatWaits(): void {
  const timers = new Set<unknown>();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  Object.assign(globalThis, {
    timers,
    setTimeout: (run: () => void, delay?: number) => {
      const id: unknown = set(() => {
        timers.delete(id);
        run();
      }, delay);
      timers.add(id);
      return id;
    },
    clearTimeout: (id: number) => {
      timers.delete(id);
      clear(id);
    },
  });
}

describe('a page that shows and removes flows all day', () => {
  it('keeps no timers, listeners, nodes or memory of a thousand of them', async () => {
    const visit = await stage.visit({ body: '<p id="here"></p>' });
    const { page } = visit;
    await page.addInitScript(countWhatWaits);
    await page.reload();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const measure = async () => {
      // What the stage itself has noted down.
      await page.evaluate(() => {
        (globalThis as unknown as { heard: unknown[] }).heard.length = 0;
      });
      for (let round = 0; round < 3; round += 1) {
        await devtools.send('HeapProfiler.collectGarbage');
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      }
      const { metrics } = await devtools.send('Performance.getMetrics');
      const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
      const timers = await page.evaluate(
        () => (globalThis as unknown as { timers: Set<unknown> }).timers.size,
      );
      return {
        heap: of('JSHeapUsedSize'),
        listeners: of('JSEventListeners'),
        nodes: of('Nodes'),
        timers,
      };
    };
    await page.evaluate(walkAndRemove, 60);
    const before = await measure();
    const start = Date.now();
    await page.evaluate(walkAndRemove, 1000);
    const milliseconds = Date.now() - start;
    const after = await measure();
    const growth = (after.heap - before.heap) / 1000;
    console.log(
      `1,000 flows in ${String(milliseconds)} ms: ${growth.toFixed(0)} bytes a cycle,`,
      `listeners ${String(before.listeners)} → ${String(after.listeners)},`,
      `nodes ${String(before.nodes)} → ${String(after.nodes)},`,
      `timers ${String(before.timers)} → ${String(after.timers)}`,
    );
    expect(growth).toBeLessThan(1000);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
    expect(after.timers).toBeLessThanOrEqual(before.timers + 2);
    expect(visit.violations).toEqual([]);
    await page.context().close();
  }, 120_000);
});
