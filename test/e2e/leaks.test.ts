import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Stage } from './support/stage.js';

/**
 * V8 without its compilers. Compiled code counts as memory of the page, and V8 compiles for many hundred flows: with
 * them memory grows by 700 bytes a cycle after three hundred cycles, without them by 130 from the fiftieth cycle on.
 */
const withoutCompilers =
  '--js-flags=--no-lazy-feedback-allocation --no-opt --no-maglev --no-sparkplug --no-flush-bytecode';
const cycles = 250;

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open({}, [withoutCompilers]);
});
afterAll(() => stage.close());

/**
 * Runs in the page: walks this many flows to the code step and removes them; the API is a function. Every
 * second flow is removed without a sign-out, and the next one signs out; every fourth time one more is
 * removed during a request.
 */
async function walkAndRemove(cycles: number): Promise<void> {
  const page = globalThis as unknown as { requests: Set<object> };
  let isHeld = false;
  const answer = (status: number, body: object) =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json' },
    });
  /** Never answers; an aborted request no longer counts as open. */
  const hold = (signal: AbortSignal | null | undefined) =>
    new Promise<Response>((_, reject) => {
      const request = {};
      page.requests.add(request);
      signal?.addEventListener('abort', () => {
        page.requests.delete(request);
        reject(signal.reason as Error);
      });
    });
  const api = (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const path = String(input instanceof Request ? input.url : input);
    if (path.includes('/auth')) return Promise.resolve(answer(200, { token: 't' }));
    if (!path.includes('checkcard')) return Promise.resolve(answer(200, {}));
    if (isHeld) return hold(init?.signal);
    return Promise.resolve(answer(402, { AnswerCode: 53 }));
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
  const seen = (flow: Element) =>
    [...(flow.shadowRoot?.children ?? [])]
      .flatMap(({ shadowRoot }) => [...(shadowRoot?.children ?? [])])
      .map((child) => (child as HTMLElement).innerText)
      .join(' ');
  const until = async <Value>(
    what: () => string,
    look: () => Value | undefined,
  ): Promise<Value> => {
    const start = Date.now();
    while (Date.now() - start < 30_000) {
      const found = look();
      if (found !== undefined) return found;
      await turn();
    }
    throw new Error(`There was never ${what()}`);
  };
  const find = (flow: Element, selector: string) =>
    until(
      () => `${selector}; seen: ${seen(flow)}`,
      () => {
        const roots = [...(flow.shadowRoot?.children ?? [])].map(({ shadowRoot }) => shadowRoot);
        const found = roots
          .map((root) => root?.querySelector<HTMLInputElement>(selector))
          .find(Boolean);
        return found && found.ariaDisabled !== 'true' ? found : undefined;
      },
    );
  const type = (input: HTMLInputElement, text: string) => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
  const add = () => {
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
    return flow;
  };
  const identify = async (flow: Element) => {
    type(await find(flow, '[name=username]'), 'somebody@example.org');
    (await find(flow, 'button[type=submit]')).click();
  };
  const toCodeStep = async (flow: Element) => {
    await identify(flow);
    type(await find(flow, '[name=new-password]'), 'violet otter bridge 42');
    (await find(flow, 'button[name=send-code]')).click();
    await find(flow, '[name=one-time-code]');
  };
  const signOutAndRemove = async () => {
    const flow = add();
    await toCodeStep(flow);
    await flow.signOut();
    flow.remove();
  };
  const removeAtCodeStep = async () => {
    const left = add();
    await toCodeStep(left);
    left.remove();
    const next = add();
    await find(next, '[name=one-time-code]');
    await next.signOut();
    next.remove();
  };
  const removeWhileWaiting = async () => {
    const flow = add();
    isHeld = true;
    await identify(flow);
    await until(
      () => 'a request',
      () => page.requests.size || undefined,
    );
    flow.remove();
    await until(
      () => 'an end of the request',
      () => page.requests.size === 0 || undefined,
    );
    isHeld = false;
  };
  for (let cycle = 0; cycle < cycles; cycle += 1) {
    await (cycle % 2 === 0 ? signOutAndRemove : removeAtCodeStep)();
    if (cycle % 4 === 0) await removeWhileWaiting();
  }
}

/** Runs in the page: counts pending timers, intervals and requests. */
function countWhatWaits(): void {
  const timers = new Set<unknown>();
  const { setTimeout: set, clearTimeout: clear } = globalThis;
  const { setInterval: repeat, clearInterval: end } = globalThis;
  Object.assign(globalThis, {
    timers,
    requests: new Set<object>(),
    setInterval: (run: () => void, delay?: number) => {
      const id: unknown = repeat(run, delay);
      timers.add(id);
      return id;
    },
    clearInterval: (id: number) => {
      timers.delete(id);
      end(id);
    },
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
  it('keeps no timers, listeners, requests, nodes or memory of hundreds of flows', async () => {
    const visit = await stage.visit({ body: '<p id="here"></p>' });
    const { page } = visit;
    await page.addInitScript(countWhatWaits);
    await page.reload();
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Performance.enable');
    const measure = async () => {
      // Clears what the test itself has recorded.
      await page.evaluate(() => {
        (globalThis as unknown as { heard: unknown[] }).heard.length = 0;
      });
      // A first form in view asks for an idle callback, and a busy page has none: each keeps its form until it has run.
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
      for (let round = 0; round < 3; round += 1) {
        await devtools.send('HeapProfiler.collectGarbage');
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      }
      const { metrics } = await devtools.send('Performance.getMetrics');
      const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
      const waits = await page.evaluate(() => {
        const { timers, requests } = globalThis as unknown as Record<string, Set<unknown>>;
        return { timers: timers?.size ?? NaN, requests: requests?.size ?? NaN };
      });
      return {
        heap: of('JSHeapUsedSize'),
        listeners: of('JSEventListeners'),
        nodes: of('Nodes'),
        ...waits,
      };
    };
    // The first cycles load all scripts.
    await page.evaluate(walkAndRemove, 50);
    const before = await measure();
    const start = Date.now();
    await page.evaluate(walkAndRemove, cycles);
    const milliseconds = Date.now() - start;
    const after = await measure();
    const growth = (after.heap - before.heap) / cycles;
    console.log(
      `${String(cycles)} cycles in ${String(milliseconds)} ms: ${growth.toFixed(0)} bytes a cycle,`,
      `listeners ${String(before.listeners)} → ${String(after.listeners)},`,
      `nodes ${String(before.nodes)} → ${String(after.nodes)},`,
      `timers ${String(before.timers)} → ${String(after.timers)}`,
    );
    expect(growth).toBeLessThan(400);
    expect(after.listeners).toBeLessThanOrEqual(before.listeners + 5);
    expect(after.nodes).toBeLessThanOrEqual(before.nodes + 50);
    expect(after.timers).toBeLessThanOrEqual(before.timers + 2);
    expect(after.requests).toBe(0);
    expect(visit.violations).toEqual([]);
    await page.context().close();
  }, 300_000);
});
