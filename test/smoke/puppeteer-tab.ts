/** Chromium by its own protocol, Firefox by WebDriver BiDi. */
import { launch, type LaunchOptions } from 'puppeteer-core';
import { escape, type Tab } from './tab.js';

/** Only for what hangs: three browsers start at once on two busy cores. */
const patience = 80_000;

export async function openPuppeteer(options: LaunchOptions): Promise<Tab> {
  const browser = await launch({ timeout: patience, ...options });
  const page = await browser.newPage();
  page.setDefaultNavigationTimeout(patience);
  await page.setViewport({ width: 400, height: 800 });
  return {
    go: async (url) => void (await page.goto(url)),
    back: async () => void (await page.goBack()),
    reload: async () => void (await page.reload()),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => (text === escape ? page.keyboard.press('Escape') : page.keyboard.type(text)),
    run: (script, ...parameters) =>
      page.evaluate(`(${String(script)})(...${JSON.stringify(parameters)})`) as Promise<
        Awaited<ReturnType<typeof script>>
      >,
    hasEnded: () => false,
    close: () => browser.close(),
  };
}
