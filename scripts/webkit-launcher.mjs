import { WebdriverLauncher } from '@web/test-runner-webdriver';

/**
 * WebKit for the test runner. Once in some hundred pages, under load, its driver ends the session between two
 * test pages ("invalid session id"), when the results of the one are in and the next has not been opened. That
 * would end the whole run; the next page gets a new browser instead, and the run says so.
 */
class WebKitLauncher extends WebdriverLauncher {
  async startSession(id, url) {
    await this.ensureManagerInitialized();
    try {
      // The runner's own launcher does not wait, and so ends the run unexplained.
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
    // A window may be there before it has the focus; where it never has, `engine.test.ts` says so.
    await this.driver.waitUntil(hasFocus, { timeout: 10_000, interval: 50 }).catch(() => undefined);
    return manager;
  }

  async stopSession(id) {
    try {
      return await super.stopSession(id);
    } catch (error) {
      if (!isOver(error)) throw error;
      console.log('WebKit ended its session after a test page: the next gets a new browser.');
      await this.stop();
      return {};
    }
  }

  async stop() {
    const { driver } = this;
    clearInterval(this.pendingHeartbeat);
    this.driver = undefined;
    this.driverManager = undefined;
    // Where the session is over there is nothing left to end.
    await driver?.deleteSession().catch(() => undefined);
  }
}

const isOver = (error) => /invalid session id|no such window/i.test(String(error?.message));

export const webkitLauncher = (options) => new WebKitLauncher(options);
