/** Finds the three browser engines on this machine and installs them on Debian. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { apt, canInstall, install, onPath } from './debian.mjs';

/** The path of a browser installed by its own installer on macOS or Windows. */
function installed(macOs, windows) {
  const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter(Boolean);
  const files = folders.map((folder) => join(folder, ...windows));
  return [join('/Applications', ...macOs), ...files].find((file) => existsSync(file));
}

/** Chromium without its user interface: pages take two fifths of the processor time. */
const shell = 'chromium-headless-shell';

const miniBrowser = () =>
  ['x86_64-linux-gnu', 'aarch64-linux-gnu', '.']
    .flatMap((folder) =>
      ['4.1', '4.0', '6.0'].map((abi) => `/usr/lib/${folder}/webkit2gtk-${abi}/MiniBrowser`),
    )
    .find((file) => existsSync(file));

/**
 * For each engine: how to find its binaries, the Debian packages, and the environment variables that name the
 * binaries.
 */
export const engines = {
  chromium: {
    find: () => {
      const executable =
        process.env.CHROMIUM ??
        onPath('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome') ??
        installed(
          ['Google Chrome.app', 'Contents', 'MacOS', 'Google Chrome'],
          ['Google', 'Chrome', 'Application', 'chrome.exe'],
        );
      const headless = process.env.CHROMIUM ?? onPath(shell) ?? executable;
      return complete({ executable, headless });
    },
    packages: ['chromium'],
    variables: 'CHROMIUM',
  },
  firefox: {
    find: () =>
      complete({
        executable:
          process.env.FIREFOX ??
          onPath('firefox-esr', 'firefox') ??
          installed(
            ['Firefox.app', 'Contents', 'MacOS', 'firefox'],
            ['Mozilla Firefox', 'firefox.exe'],
          ),
      }),
    packages: ['firefox-esr'],
    variables: 'FIREFOX',
  },
  webkit: {
    find: () =>
      complete({
        driver: process.env.WEBKIT_DRIVER ?? onPath('WebKitWebDriver'),
        executable: process.env.WEBKIT_BROWSER ?? miniBrowser(),
        display: process.env.XVFB ?? onPath('Xvfb'),
      }),
    packages: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb'],
    variables: 'WEBKIT_DRIVER, WEBKIT_BROWSER, XVFB',
  },
};

const complete = (found) => (Object.values(found).every(Boolean) ? found : undefined);

/**
 * The engines of this machine: `{chromium?: {executable, headless}, firefox?: {executable}, webkit?: {…}}`.
 * Tests that need the whole of Chromium (its password manager, its back-forward cache) use `executable`.
 */
export function findBrowsers() {
  return Object.fromEntries(
    Object.entries(engines)
      .map(([name, engine]) => [name, engine.find()])
      .filter(([, found]) => found),
  );
}

/**
 * Installs the missing engines if possible without asking, that is as root on Debian; there also Chromium's
 * headless shell, which older releases lack. Resolves with the engines that are still missing, each with the
 * variables that can name it.
 */
export async function installBrowsers() {
  const missing = () => Object.keys(engines).filter((name) => !engines[name].find());
  const lacksShell = () => !process.env.CHROMIUM && !onPath(shell);
  if (canInstall() && (missing().length > 0 || lacksShell())) {
    const complain = (error) => console.error(`Browsers could not be installed: ${error.message}`);
    await apt('update').catch(complain);
    // One by one, because a release may lack one of them.
    for (const name of missing()) await install(engines[name].packages).catch(complain);
    if (lacksShell()) await install([shell]).catch(() => undefined);
  }
  return missing().map((name) => ({ name, variables: engines[name].variables }));
}

/** Chromium does not run as root with its sandbox. */
export const chromiumArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
