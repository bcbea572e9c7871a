/** Where the three engines are on this machine, and how to get them on Debian. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { apt, canInstall, install, onPath } from './debian.mjs';

/** Where a browser is that its maker's own installer has put there, on macOS and Windows. */
function installed(macOs, windows) {
  const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter(Boolean);
  const files = folders.map((folder) => join(folder, ...windows));
  return [join('/Applications', ...macOs), ...files].find((file) => existsSync(file));
}

/** Chromium's engine without the browser around it: pages take two fifths of the processor's time. */
const shell = 'chromium-headless-shell';

const miniBrowser = () =>
  ['x86_64-linux-gnu', 'aarch64-linux-gnu', '.']
    .flatMap((folder) =>
      ['4.1', '4.0', '6.0'].map((abi) => `/usr/lib/${folder}/webkit2gtk-${abi}/MiniBrowser`),
    )
    .find((file) => existsSync(file));

/** Name, environment variables that name the binaries, what is found, and Debian's packages. */
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
 * Where a test wants more of Chromium than pages (its password manager, its cache of pages), that is `executable`.
 */
export function findBrowsers() {
  return Object.fromEntries(
    Object.entries(engines)
      .map(([name, engine]) => [name, engine.find()])
      .filter(([, found]) => found),
  );
}

/**
 * Installs the engines that are missing, where that is possible without asking: as root on Debian; there also
 * Chromium's headless shell, which older releases do not have.
 * Gives the names of those that are missing still, each with the variables that could name it.
 */
export async function installBrowsers() {
  const missing = () => Object.keys(engines).filter((name) => !engines[name].find());
  const lacksShell = () => !process.env.CHROMIUM && !onPath(shell);
  if (canInstall() && (missing().length > 0 || lacksShell())) {
    const complain = (error) => console.error(`Browsers could not be installed: ${error.message}`);
    await apt('update').catch(complain);
    // One by one: a release that lacks one of them may have the others.
    for (const name of missing()) await install(engines[name].packages).catch(complain);
    if (lacksShell()) await install([shell]).catch(() => undefined);
  }
  return missing().map((name) => ({ name, variables: engines[name].variables }));
}

/** Chromium refuses its sandbox to root; everybody else keeps it. */
export const chromiumArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
