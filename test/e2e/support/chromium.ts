/**
 * Launches the Chromium of this machine without its user interface.
 */
import { chromium, type Browser } from 'playwright-core';
import { chromiumArguments, findBrowsers } from '../../../scripts/browsers.mjs';

/** For Playwright; without an executable it reports which one it looked for. */
export function chromiumOptions() {
  const found = findBrowsers() as { readonly chromium?: { readonly headless: string } };
  return { executablePath: found.chromium?.headless, args: [...chromiumArguments] };
}

/** Only for what hangs: three browsers start at once on two busy cores. */
const timeout = 80_000;

/** `more`: further arguments of its command line. */
export function launchChromium(...more: readonly string[]): Promise<Browser> {
  const { executablePath, args } = chromiumOptions();
  return chromium.launch({ executablePath, args: [...args, ...more], timeout });
}
