import { readdirSync, writeSync } from 'node:fs';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { accessibleName } from './scripts/accessible-name.mjs';
import { chromiumArguments, findBrowsers } from './scripts/browsers.mjs';
import { countingReporter } from './scripts/counting-reporter.mjs';
import { sandboxMiddleware } from './scripts/sandbox-middleware.mjs';
import { testBundles } from './scripts/test-bundles.mjs';
import { startWebKitDriver } from './scripts/webkit.mjs';
import { webkitLauncher } from './scripts/webkit-launcher.mjs';

// The runner hides output while it runs, and with it the reason of a crash.
process.on('uncaughtExceptionMonitor', (error) => writeSync(2, `${error?.stack ?? error}\n`));

/** `ENGINES=chromium npm run browser` runs all files in one engine; by default, each runs in the engines of its group. */
const wanted = process.env.ENGINES?.split(/[ ,]+/);
const found = Object.fromEntries(
  Object.entries(findBrowsers()).filter(([name]) => !wanted || wanted.includes(name)),
);

/** The launchers of the installed engines. */
const launchers = {};
/** The runner does not need network events, and sending them slows every engine down. */
const networkEnabled = false;
const testsIn = (folder) =>
  readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`);
/** Each file has a page of its own. */
const files = ['test/elements', 'test/scenarios/elements', 'test/browser'].flatMap(testsIn);
/** What engines do differently. */
const isOfEngines = (file) => file.startsWith('test/browser/') || file.endsWith('.engines.test.ts');
/** Run by `npm run gateway:long`, which names them. */
const longFiles = testsIn('test/faults/behind-gateway');
/** Longer than a test waits between two requests: only a fault ends a kept connection. */
const keptConnections = {
  name: 'kept-connections',
  serverStart({ server }) {
    server.keepAliveTimeout = 120_000;
  },
};
const plugins = [testBundles([...files, ...longFiles]), keptConnections, accessibleName];

/** Only for tests that hang: two busy cores are slow, and a browser may stall for a minute. */
const patience = 240_000;

/** A page with the same time limit for navigation. */
const createPage = async ({ context }) => {
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(patience);
  return page;
};

/** Chromium's page is focused from its first script on; otherwise the focus may come 7 ms late. */
const createFocusedPage = async (parts) => {
  const page = await createPage(parts);
  await page.emulateFocusedPage(true);
  return page;
};

if (found.chromium) {
  launchers.chromium = chromeLauncher({
    launchOptions: {
      executablePath: found.chromium.headless,
      args: chromiumArguments,
      networkEnabled,
      timeout: patience,
    },
    createPage: createFocusedPage,
  });
}
if (found.firefox) {
  launchers.firefox = puppeteerLauncher({
    launchOptions: {
      browser: 'firefox',
      executablePath: found.firefox.executable,
      networkEnabled,
      timeout: patience,
    },
    createPage,
  });
}
if (found.webkit) {
  const { port, stop, takeCrash } = await startWebKitDriver(found.webkit);
  plugins.push({ name: 'webkit-driver', serverStop: stop });
  launchers.webkit = webkitLauncher(
    {
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
    },
    takeCrash,
  );
}

const browsers = Object.values(launchers);
const isSplit = !wanted && launchers.chromium && !process.argv.includes('--files');
const groups = [
  { name: 'engines', files: files.filter(isOfEngines) },
  {
    name: 'chromium',
    files: files.filter((file) => !isOfEngines(file)),
    browsers: [launchers.chromium],
  },
];

export default {
  ...(isSplit ? { groups } : { files }),
  browsers,
  plugins,
  middleware: [await sandboxMiddleware()],
  // One page at a time in each engine: focus is real, and WebKit needs no frames.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: patience,
  testsStartTimeout: patience,
  testsFinishTimeout: patience,
  // Hides Lit's message about its development build, which tests use because it checks more.
  filterBrowserLogs: ({ args }) => !/Lit is in dev mode/.test(String(args[0])),
  testFramework: { config: { ui: 'bdd', timeout: 90_000, retries: 0 } },
  reporters: process.env.COUNTS
    ? [countingReporter(process.env.COUNTS)]
    : [defaultReporter({ reportTestResults: true, reportTestProgress: process.stdout.isTTY })],
};
