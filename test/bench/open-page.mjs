/** Opens a page with an empty browser cache, under a network and on a processor of a given speed. */

const fast = { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
/** 150 ms a round trip and 1.6 Mbit/s. */
const slow4G = { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** `slowDown`: how many times slower the processor is. */
export const conditions = {
  150: { network: slow4G, slowDown: 4 },
  0: { network: fast, slowDown: 4 },
  'full speed': { network: fast, slowDown: 1 },
};

/** Calls `use(page, cdp)` with an empty page, and closes it. `condition`: a key of `conditions`. */
export async function withPage(browser, condition, use) {
  const { network, slowDown } = conditions[condition];
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 360, height: 740 },
  });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const cdp = await context.newCDPSession(page);
    for (const domain of ['Network', 'Runtime']) await cdp.send(`${domain}.enable`);
    await cdp.send('Network.emulateNetworkConditions', { offline: false, ...network });
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    return await use(page, cdp);
  } finally {
    await context.close();
  }
}
