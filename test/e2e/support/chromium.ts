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

export function launchChromium(): Promise<Browser> {
  return chromium.launch(chromiumOptions());
}
