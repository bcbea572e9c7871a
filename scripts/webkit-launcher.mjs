import { WebdriverLauncher } from '@web/test-runner-webdriver';

/** The sessions of the pages on which WebKit ended. */
export const endedPages = new Set();

/**
 * The launcher of WebKit for the test runner. Once in some hundred pages, under load, WebKit's driver ends
 * the session between two test pages ("invalid session id"), after the results of one and before the next is
 * opened. That would end the whole run; instead the next page gets a new browser, and a line is printed. It does the same on
 * a page, when its web process ends; `browser.mjs` opens such a page once more.
 */
class WebKitLauncher extends WebdriverLauncher {
  async startSession(id, url) {
    await this.ensureManagerInitialized();
    // A page that removed a frame with the focus leaves the window without focus, also for the next pages.
    await this.driver.execute('window.focus()').catch(() => undefined);
    try {
      // Awaited, unlike in the runner's own launcher, where a rejection ends the run without a message.
      await this.driverManager.startSession(id, url);
    } catch (error) {
      if (!isOver(error)) throw error;
      console.log('WebKit ended its session between two test pages: the next gets a new browser.');
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
      if (!isOver(error)) throw error;
      endedPages.add(id);
      console.log('WebKit ended its session on a test page: the next gets a new browser.');
      await this.stop();
      return {};
    }
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

const isOver = (error) => /invalid session id|no such window/i.test(String(error?.message));

export const webkitLauncher = (options) => new WebKitLauncher(options);
