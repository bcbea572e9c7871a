import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { countEnd } from './webkit-ends.mjs';

/** The sessions of the pages on which WebKit ended; the reporter, which knows their files, counts these. */
export const endedPages = new Set();

/**
 * The launcher of WebKit for the test runner. Once in some hundred pages, under load, a WebKit process ends by itself, between two
 * pages or on one ("invalid session id"). That would end the whole run; instead the end is counted and the next page gets a
 * new browser. `browser.mjs` opens a page once more that had no result.
 */
class WebKitLauncher extends WebdriverLauncher {
  /** `takeCrash`: of the driver. */
  constructor(options, takeCrash) {
    super(options);
    this.takeCrash = takeCrash;
  }

  async startSession(id, url) {
    await this.ensureManagerInitialized();
    // A page that removed a frame with the focus leaves the window without focus, also for the next pages.
    await this.driver.execute('window.focus()').catch(() => undefined);
    try {
      // Awaited, unlike in the runner's own launcher, where a rejection ends the run without a message.
      await this.driverManager.startSession(id, url);
    } catch (error) {
      if (!this.hasEnded(error)) throw error;
      countEnd('between two pages');
      await this.stop();
      await this.ensureManagerInitialized();
      await this.driverManager.startSession(id, url);
    }
  }

  async createDriverManager() {
    const manager = await super.createDriverManager();
    const hasFocus = () => this.driver.execute('return document.hasFocus()');
    // A window may exist before it has the focus; if it never gets it, `environment.test.ts` fails.
    await this.driver.waitUntil(hasFocus, { timeout: 10_000, interval: 50 }).catch(() => undefined);
    return manager;
  }

  async stopSession(id) {
    try {
      return await super.stopSession(id);
    } catch (error) {
      if (!this.hasEnded(error)) throw error;
      endedPages.add(id);
      await this.stop();
      return {};
    }
  }

  /** True if an error means that a process has ended: the session is over, or the browser has said so. */
  hasEnded(error) {
    const isOver = /invalid session id|no such window/i.test(String(error?.message));
    return this.takeCrash() || isOver;
  }

  async stop() {
    const { driver } = this;
    clearInterval(this.pendingHeartbeat);
    this.driver = undefined;
    this.driverManager = undefined;
    // If the session has ended, there is nothing to end.
    await driver?.deleteSession().catch(() => undefined);
  }
}

export const webkitLauncher = (options, takeCrash) => new WebKitLauncher(options, takeCrash);
