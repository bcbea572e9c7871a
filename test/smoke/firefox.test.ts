import { findBrowsers } from '../../scripts/browsers.mjs';
import { openPuppeteer } from './puppeteer-tab.js';
import { smoke } from './smoke.js';

const { firefox } = findBrowsers() as { firefox?: { executable: string } };

smoke('Firefox', () => openPuppeteer({ browser: 'firefox', executablePath: firefox?.executable }));
