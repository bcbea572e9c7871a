/** Opens a page with an empty browser cache, types a letter, and measures. */
import { categories, mainThread } from './main-thread.mjs';
import { probe } from './probe.mjs';

/** What is measured under which conditions; main thread times are taken at full network speed. */
const fast = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
export const conditions = {
  'slow 4G': {
    network: { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
    slowDown: 4,
  },
  unthrottled: { network: fast, slowDown: 4 },
  'full speed': { network: fast, slowDown: 1 },
};
/** A page is at rest after this time without requests, in milliseconds. */
const quiet = 500;

/**
 * Returns `{bytes, requests, visible, typed, script, longest, shift}`: bytes and requests without the document until
 * the form is visible; milliseconds since the start of the navigation; the longest task until the page rests.
 */
export async function visit(browser, url, input, { network, slowDown }) {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 360, height: 740 },
  });
  const page = await context.newPage();
  try {
    const cdp = await context.newCDPSession(page);
    for (const domain of ['Network', 'Runtime']) await cdp.send(`${domain}.enable`);
    await cdp.send('Network.emulateNetworkConditions', { offline: false, ...network });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    const seen = await binding(cdp, 'seen');
    const typed = await binding(cdp, 'typed');
    const rest = resting(cdp);
    await page.addInitScript(probe, input);
    // Tracing costs time; on a slow network only the clock is read.
    const traced = slowDown === 1;
    if (traced) await browser.startTracing(page, { categories });
    await page.goto(url, { waitUntil: 'commit' });
    await seen();
    const key = { key: 'a', code: 'KeyA' };
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', text: 'a', ...key });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await typed();
    await rest();
    // Stops before anything is evaluated here, which would add a task.
    const tasks = traced && mainThread(JSON.parse(await browser.stopTracing()));
    return { ...(await page.evaluate(() => globalThis.bench)), ...tasks };
  } finally {
    await context.close();
  }
}

/** Adds a function of this name to the page, and returns one that waits for its call. */
async function binding(cdp, name) {
  const called = new Promise((resolve) => {
    cdp.on('Runtime.bindingCalled', (call) => call.name === name && resolve());
  });
  await cdp.send('Runtime.addBinding', { name });
  return () => called;
}

/** Returns a function that resolves after no request was pending for a while. */
function resting(cdp) {
  const open = new Set();
  let last = 0;
  cdp.on('Network.requestWillBeSent', ({ requestId }) => open.add(requestId));
  for (const end of ['Network.loadingFinished', 'Network.loadingFailed']) {
    cdp.on(end, ({ requestId }) => {
      open.delete(requestId);
      last = performance.now();
    });
  }
  return async () => {
    last = performance.now();
    while (open.size > 0 || performance.now() - last < quiet) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
}
