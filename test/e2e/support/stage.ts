/**
 * A browser with the built files and a sandbox behind them. After each visit the page is searched for
 * secrets.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { serve } from '../../../scripts/serve.mjs';
import { recordAttributes } from './attributes.js';
import { launchChromium } from './chromium.js';

export type Server = Awaited<ReturnType<typeof serve>>;

export interface HostEvent {
  readonly name: string;
  readonly detail: Record<string, unknown>;
  readonly target: string;
}

export interface Visit {
  readonly page: Page;
  /** The events that reached the document, in order. */
  events(): Promise<HostEvent[]>;
  names(): Promise<string[]>;
  /** The detail of the last event of this name; waits for one if there is none. */
  event(name: string): Promise<Record<string, unknown>>;
  /** The console messages and the CSP violations. */
  readonly console: string[];
  readonly violations: string[];
  readonly urls: string[];
  /** Every attribute value so far, in any tree created by a script, as `name="value"`. */
  attributes(): Promise<string[]>;
}

/** Secrets that tests type; none may be found on the page afterwards. */
export const password = 'canary-Passw0rd of a test';

const eventNames = [
  'ready',
  'identified',
  'code-sent',
  'verified',
  'profile-saved',
  'logged-in',
  'incomplete',
  'complete',
  'step',
  'error',
].map((name) => `onboarding-${name}`);

/** The markup of a flow; `{api}` becomes the address of the sandbox. */
export const flow = (attributes = ''): string =>
  `<onboarding-flow campaignid="1001" categoryid="1703" api-base="{api}" api-key="sandbox" ${attributes}></onboarding-flow>`;

export class Stage {
  private constructor(
    readonly server: Server,
    readonly browser: Browser,
  ) {}

  /** `options` are those of the server, `more` further arguments of the browser's command line. */
  static async open(
    options: Parameters<typeof serve>[0] = {},
    more: readonly string[] = [],
  ): Promise<Stage> {
    const [server, browser] = await Promise.all([serve(options), launchChromium(...more)]);
    return new Stage(server, browser);
  }

  get sandbox(): Server['sandbox'] {
    return this.server.sandbox;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** Resets the sandbox and opens a page of the demo. `body` replaces the page's own flow. */
  async visit(
    options: {
      readonly path?: string;
      readonly body?: string;
      readonly context?: BrowserContextOptions;
      readonly keepSandbox?: boolean;
      /** Called with the page before it navigates; scripts may then load later than the page. */
      readonly prepare?: (page: Page) => Promise<void>;
    } = {},
  ): Promise<Visit> {
    if (!options.keepSandbox) this.sandbox.reset();
    const context = await this.browser.newContext({
      viewport: { width: 360, height: 740 },
      ...options.context,
    });
    const page = await context.newPage();
    const said: string[] = [];
    const violations: string[] = [];
    const urls: string[] = [];
    page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => said.push(`pageerror: ${error.message}`));
    page.on('request', (request) => urls.push(request.url()));
    await page.exposeFunction('reportViolation', (text: string) => violations.push(text));
    await page.addInitScript(recordAttributes);
    await page.addInitScript((names) => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      for (const name of names) {
        document.addEventListener(name, (event) => {
          const { detail, target } = event as CustomEvent<unknown>;
          heard.push({
            name: name.replace('onboarding-', ''),
            detail: structuredClone(detail),
            target: (target as Element).localName,
          });
        });
      }
      document.addEventListener('securitypolicyviolation', (event) => {
        const { violatedDirective, blockedURI, sample } = event;
        const text = `${violatedDirective} ${blockedURI} ${sample}`;
        (globalThis as unknown as { reportViolation(text: string): void }).reportViolation(text);
      });
    }, eventNames);
    if (options.body !== undefined) {
      const { body } = options;
      await page.route(/\/bare\.html/, async (route) => {
        const response = await route.fetch();
        const text = await response.text();
        const flow = /<onboarding-flow[^]*<\/onboarding-flow>/;
        await route.fulfill({ response, body: text.replace(flow, () => this.#local(body)) });
      });
    }
    await options.prepare?.(page);
    await page.goto(`${this.server.url}${options.path ?? '/bare.html'}`, {
      waitUntil: options.prepare ? 'commit' : 'load',
    });

    const events = () =>
      page.evaluate(() => (globalThis as unknown as { heard: HostEvent[] }).heard);
    return {
      page,
      console: said,
      violations,
      urls,
      events,
      attributes: () =>
        page.evaluate(() => [...(globalThis as unknown as { attributes: Set<string> }).attributes]),
      names: async () => (await events()).map(({ name }) => name),
      event: async (name) => {
        const found = await page.waitForFunction(
          (wanted) =>
            (globalThis as unknown as { heard: HostEvent[] }).heard.findLast(
              (event) => event.name === wanted,
            )?.detail,
          name,
        );
        return (await found.jsonValue())!;
      },
    };
  }

  /** The code that was sent last. */
  code(): string {
    return this.sandbox.outbox.at(-1)?.code ?? '';
  }

  /** The requests: method, path, body or query, oldest first. */
  requests(path?: RegExp) {
    return this.sandbox.requests.filter((request) => !path || path.test(request.path));
  }

  /** Searches the page for secrets and closes it. */
  async leave(visit: Visit, secrets: readonly string[] = []): Promise<void> {
    const { page } = visit;
    const left = await page.evaluate(() => ({
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      url: location.href,
      cookie: document.cookie,
      markup: document.documentElement.outerHTML,
      heard: JSON.stringify((globalThis as unknown as { heard: unknown }).heard),
    }));
    const codes = this.sandbox.outbox.map(({ code }) => code);
    const tokens = /eyJ[\w-]+\.[\w-]+/;
    const attributes = (await visit.attributes()).join('\n');
    const places = {
      ...left,
      attributes,
      console: visit.console.join('\n'),
      urls: visit.urls.join('\n'),
    };
    for (const [place, text] of Object.entries(places)) {
      for (const secret of [password, ...codes, ...secrets]) {
        expect(text.includes(secret), `${place} holds a secret`).toBe(false);
      }
      expect(tokens.test(text), `${place} holds a token`).toBe(false);
    }
    expect(visit.violations).toEqual([]);
    expect(visit.console.filter((line) => line.startsWith('pageerror'))).toEqual([]);
    await page.context().close();
  }

  #local(body: string): string {
    return body.replaceAll('{api}', `${this.server.url}/api`);
  }
}
