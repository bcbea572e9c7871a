import { WebdriverLauncher } from '@web/test-runner-webdriver';

/**
 * WebKit for the test runner, a browser of its own for each test page. One browser for all of them ends,
 * once in some hundred pages under load, with its session ("invalid session id") while it goes on to the next
 * page, and takes the whole run along. Besides, no page finds what the page before it left.
 */
class WebKitLauncher extends WebdriverLauncher {
  async startSession(id, url) {
    await this.ensureManagerInitialized();
    // The runner's own launcher does not wait, and a page that cannot be opened then ends the run unexplained.
    await this.driverManager.startSession(id, url);
  }

  /** Called when the results are in, or when the page has failed. */
  async stopSession() {
    await this.stop();
    return {};
  }

  async stop() {
    const { driver } = this;
    clearInterval(this.pendingHeartbeat);
    this.driver = undefined;
    this.driverManager = undefined;
    try {
      await driver?.deleteSession();
    } catch {
      // The browser has gone already.
    }
  }
}

export const webkitLauncher = (options) => new WebKitLauncher(options);
