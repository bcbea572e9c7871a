import { readdirSync, writeSync } from 'node:fs';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { chromiumArguments, findBrowsers } from './scripts/browsers.mjs';
import { countingReporter } from './scripts/counting-reporter.mjs';
import { sandboxMiddleware } from './scripts/sandbox-middleware.mjs';
import { testBundles } from './scripts/test-bundles.mjs';
import { startWebKitDriver } from './scripts/webkit.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';

// The runner keeps back what is said while it runs, and so loses the reason why it broke off.
process.on('uncaughtExceptionMonitor', (error) => writeSync(2, `${error?.stack ?? error}\n`));

/** `ENGINES=chromium npm run browser` runs one engine; otherwise every engine that is installed. */
const wanted = process.env.ENGINES?.split(/[ ,]+/);
const found = Object.fromEntries(
  Object.entries(findBrowsers()).filter(([name]) => !wanted || wanted.includes(name)),
);

const browsers = [];
/** What pages load is of no interest to the runner; hearing of it costs every engine time. */
const networkEnabled = false;
const files = ['test/elements', 'test/scenarios/elements', 'test/browser'].flatMap((folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`),
);
/** Longer than a test waits between two requests: only a fault ends a kept connection. */
const keptConnections = {
  name: 'kept-connections',
  serverStart({ server }) {
    server.keepAliveTimeout = 120_000;
  },
};
const plugins = [testBundles(files), keptConnections];

/** For what hangs alone: two busy cores take their time, and so does a browser that stands still for a minute. */
const patience = 240_000;

/** A page that waits as long for an address. */
const createPage = async ({ context }) => {
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(patience);
  return page;
};

/** Chromium's has the focus from its first script on; by itself that may come 7 ms late. */
const createFocusedPage = async (parts) => {
  const page = await createPage(parts);
  await page.emulateFocusedPage(true);
  return page;
};

if (found.chromium) {
  browsers.push(
    chromeLauncher({
      launchOptions: {
        executablePath: found.chromium.headless,
        args: chromiumArguments,
        networkEnabled,
      },
      createPage: createFocusedPage,
    }),
  );
}
if (found.firefox) {
  browsers.push(
    puppeteerLauncher({
      launchOptions: {
        browser: 'firefox',
        executablePath: found.firefox.executable,
        networkEnabled,
      },
      createPage,
    }),
  );
}
if (found.webkit) {
  const { port, stop } = await startWebKitDriver(found.webkit);
  plugins.push({ name: 'webkit-driver', serverStop: stop });
  browsers.push(
    webkitLauncher({
      automationProtocol: 'webdriver',
      hostname: '127.0.0.1',
      port,
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: found.webkit.executable, args: ['--automation'] },
      },
    }),
  );
}

export default {
  files,
  browsers,
  plugins,
  middleware: [await sandboxMiddleware()],
  // One page at a time in each engine: focus is real, and WebKit needs no frames.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: patience,
  testsStartTimeout: patience,
  testsFinishTimeout: patience,
  // Lit's own note that tests run its development build, which checks more.
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode/.test(String(args[0])),
  testFramework: { config: { ui: 'bdd', timeout: 30_000, retries: 0 } },
  reporters: process.env.COUNTS
    ? [countingReporter(process.env.COUNTS)]
    : [defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY })],
};
