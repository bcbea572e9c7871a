import { chromiumArguments, findBrowsers } from '../../scripts/browsers.mjs';
import { openPuppeteer } from './puppeteer-tab.js';
import { smoke } from './smoke.js';

const { chromium } = findBrowsers() as { chromium?: { headless: string } };

smoke('Chromium', () =>
  openPuppeteer({ executablePath: chromium?.headless, args: [...chromiumArguments] }),
);
