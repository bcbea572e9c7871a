/**
 * Prints how long a visitor of the bare page waits at each step, in milliseconds: `npm run bench`; `RUNS` is the number of visits of each
 * kind: one who types at once, one who looks at each step for two seconds, and one who reads the first form for five seconds, then
 * pastes the address and presses Enter in one go.
 *
 * Chromium has an empty cache, a processor slowed 4 times, round trips of 150 ms and 1.6 Mbit/s. A wait ends when the driver has
 * found the next step, a few milliseconds after its paint. Compare only runs on one machine without other work.
 */
import { chromium } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../../scripts/browsers.mjs';
import { serve } from '../../scripts/serve.mjs';
import { median } from './statistics.mjs';

const runs = Number(process.env.RUNS ?? 9);
const slow4G = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};

/** The first wait after a paste and Enter in one go. */
async function paste(page, { url }, email) {
  await page.goto(`${url}/bare.html`, { waitUntil: 'commit' });
  const field = page.locator('[name=username]').first();
  await field.waitFor();
  await page.waitForTimeout(5_000);
  const start = performance.now();
  await field.evaluate((input) => input.focus());
  await page.keyboard.insertText(email);
  await page.keyboard.press('Enter');
  await page.locator('[autocomplete~=new-password]').first().waitFor();
  return { 'paste and Enter': performance.now() - start };
}

/** The waits of one visit by name. `email` is new to the sandbox; `pause`: milliseconds before the first act at a step. */
async function visit(page, { url, sandbox }, email, pause = 0) {
  const waits = {};
  const wait = async (name, act, next) => {
    const start = performance.now();
    await act();
    await page.locator(next).first().waitFor();
    waits[name] = performance.now() - start;
    await page.waitForTimeout(pause);
  };
  const type = (control, text) =>
    page.locator(control).first().pressSequentially(text, { delay: 60 });
  const press = (button) => () => page.locator(button).click();

  const open = () => page.goto(`${url}/bare.html`, { waitUntil: 'commit' });
  await wait('first form', open, '[name=username]');
  await type('[name=username]', email);
  await wait('Continue', press('form [type=submit]'), '[autocomplete~=new-password]');
  await type('[autocomplete~=new-password]', 'violet otter 42');
  await wait('send the code', press('[name=send-code]'), '[autocomplete~=one-time-code]');
  await type('[autocomplete~=one-time-code]', sandbox.outbox.at(-1).code);
  await wait('verify', press('form [type=submit]'), '[name=surname]');
  await type('[name=name]', 'Ada');
  await type('[name=surname]', 'Byron');
  await page.locator('[name=usedforpromotions][value=true]').check();
  await wait('save', press('form [type=submit]'), '[part~=barcode] svg');
  return waits;
}

const kinds = [
  ['at once', visit],
  ['two seconds a step', (...given) => visit(...given, 2_000)],
  ['in one go', paste],
];

function print(kind, visits) {
  console.log(`${kind}:`);
  for (const name of Object.keys(visits[0])) {
    const times = visits.map((waits) => waits[name]);
    const [least, middle, most] = [Math.min(...times), median(times), Math.max(...times)];
    console.log(`  ${name}: ${middle.toFixed(0)} (${least.toFixed(0)} to ${most.toFixed(0)})`);
  }
}

const executablePath = findBrowsers().chromium?.headless;
if (!executablePath) throw new Error('Chromium is not on this machine (or name it: CHROMIUM)');
const server = await serve({ keepAlive: true });
const browser = await chromium.launch({ executablePath, args: chromiumArguments });
try {
  for (const [kind, walk] of kinds) {
    const visits = [];
    for (let run = 0; run <= runs; run += 1) {
      const page = await browser.newPage({ locale: 'en-GB' });
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Network.enable');
      await cdp.send('Network.emulateNetworkConditions', slow4G);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      visits.push(await walk(page, server, `${kind.replaceAll(' ', '-')}-${run}@example.com`));
      await page.close();
    }
    // The first visit warms the browser up.
    print(kind, visits.slice(1));
  }
} finally {
  await browser.close();
  await server.close();
}
