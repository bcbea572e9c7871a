/**
 * Firefox in a profile of its own, with the settings of an ordinary installation.
 */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { expect } from 'vitest';
import { findBrowsers } from '../../../scripts/browsers.mjs';
import { Marionette } from './marionette.js';

type Process = ChildProcessByStdio<null, Readable, null>;

/** A WebDriver reference to an element. */
type Handle = Readonly<Record<string, string>>;

const preferences = {
  // With WebDriver's recommended preferences Firefox neither fills nor saves passwords.
  'remote.prefs.recommended': false,
  // Any free port; Firefox prints it where `dump` writes.
  'marionette.port': 0,
  'browser.dom.window.dump.enabled': true,
  // A prompt ignores clicks directly after it opens; the delay is switched off.
  'security.notification_enable_delay': 0,
  // No network access of Firefox itself.
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
};

export class Firefox {
  private constructor(
    readonly marionette: Marionette,
    readonly close: () => Promise<void>,
  ) {}

  static async launch(): Promise<Firefox> {
    const { firefox } = findBrowsers() as { firefox?: { executable: string } };
    const profile = mkdtempSync(join(tmpdir(), 'onboarding-elements-'));
    const lines = Object.entries(preferences).map(
      ([name, value]) => `user_pref("${name}", ${String(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    const child = spawn(
      firefox?.executable ?? 'firefox',
      ['--headless', '--marionette', '--remote-allow-system-access', '--profile', profile],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    const gone = once(child, 'exit');
    const end = async () => {
      child.kill();
      await gone;
      // Child processes may still write to the profile for a moment.
      rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    };
    try {
      const marionette = await Marionette.open(await announcedPort(child));
      await marionette.send('WebDriver:NewSession', {});
      return new Firefox(marionette, async () => {
        marionette.close();
        await end();
      });
    } catch (error) {
      await end();
      throw error;
    }
  }

  async goto(url: string): Promise<void> {
    await this.marionette.send('WebDriver:Navigate', { url });
  }

  /** Waits for the element in any shadow root. */
  async find(selector: string, text = ''): Promise<Handle> {
    let found: Handle | null = null;
    const look = async () => (found = (await this.#run(search, selector, text)) as Handle | null);
    await expect.poll(look, { message: `${selector} ${text}` }).not.toBeNull();
    return found!;
  }

  async click(selector: string, text = ''): Promise<void> {
    const id = identifier(await this.find(selector, text));
    await this.marionette.send('WebDriver:ElementClick', { id });
  }

  async type(selector: string, text: string): Promise<void> {
    const id = identifier(await this.find(selector));
    await this.marionette.send('WebDriver:ElementSendKeys', { id, text });
  }

  async value(selector: string): Promise<unknown> {
    const id = identifier(await this.find(selector));
    const property = await this.marionette.send('WebDriver:GetElementProperty', {
      id,
      name: 'value',
    });
    return (property as { value: unknown }).value;
  }

  /** Runs a function in the browser window around the page. */
  async browser<Parameters extends readonly unknown[], Result>(
    script: (...parameters: Parameters) => Result,
    ...parameters: Parameters
  ): Promise<Awaited<Result>> {
    await this.marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return (await this.#run(script, ...parameters)) as Awaited<Result>;
    } finally {
      await this.marionette.send('Marionette:SetContext', { value: 'content' });
    }
  }

  async #run<Parameters extends readonly unknown[]>(
    script: (...parameters: Parameters) => unknown,
    ...parameters: Parameters
  ): Promise<unknown> {
    const answer = await this.marionette.send('WebDriver:ExecuteScript', {
      script: `return (${String(script)})(...arguments);`,
      args: parameters,
    });
    return (answer as { value: unknown }).value;
  }
}

const identifier = (handle: Handle): string => Object.values(handle)[0]!;

/** Runs in the page, so it must not use anything outside itself. */
function search(selector: string, text: string): Element | null {
  const within = (root: ParentNode): Element | null => {
    const all = [...root.querySelectorAll(selector)];
    const found = all.find(({ textContent }) => textContent.includes(text));
    if (found) return found;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inside = shadowRoot && within(shadowRoot);
      if (inside) return inside;
    }
    return null;
  };
  return within(document);
}

async function announcedPort({ stdout }: Process): Promise<number> {
  try {
    for await (const line of createInterface({ input: stdout })) {
      const port = /Marionette\s+INFO\s+Listening on port (\d+)/.exec(line)?.[1];
      if (port) return Number(port);
    }
  } finally {
    // Later output is discarded so that it does not fill the pipe.
    stdout.resume();
  }
  throw new Error('Firefox ended before it could be driven');
}
