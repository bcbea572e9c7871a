/** Opens a page, types a letter as soon as the form has been painted, and measures. */
import { categories, mainThread } from '../main-thread.mjs';
import { withPage } from '../open-page.mjs';
import { pages } from '../pages.mjs';
import { probe } from './probe.mjs';

/** A page is at rest after this time without requests, in milliseconds. */
const quiet = 500;

/**
 * Returns `{bytes, requests, visible, typed, shift}`: bytes and requests without the document until the form is visible;
 * milliseconds since the start of the navigation. At full speed also `{script, longest}`, of the main thread until the
 * page rests: tracing costs time, so under the other conditions only the clock is read.
 */
export function visitFirstForm({ browser, server }, page, condition) {
  return withPage(browser, condition, async (tab, cdp) => {
    const seen = await binding(cdp, 'seen');
    const typed = await binding(cdp, 'typed');
    const rest = resting(cdp);
    await tab.addInitScript(probe, pages[page].input);
    const isTraced = condition === 'full speed';
    if (isTraced) await browser.startTracing(tab, { categories });
    await tab.goto(`${server.url}/${page}`, { waitUntil: 'commit' });
    await seen();
    const key = { key: 'a', code: 'KeyA' };
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', text: 'a', ...key });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
    await typed();
    if (isTraced) await rest();
    // Stops before anything is evaluated here, which would add a task.
    const tasks = isTraced && mainThread(JSON.parse(await browser.stopTracing()));
    return { ...(await tab.evaluate(() => globalThis.bench)), ...tasks };
  });
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
