/**
 * A browser with the built files and a sandbox behind them. After each visit the page is searched for
 * secrets.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { serve } from '../../../scripts/serve.mjs';
import { holds } from '../../support/secrets.js';
import { launchChromium } from './chromium.js';
import { RecordedPage, type HostEvent } from './recorded-page.js';

export type Server = Awaited<ReturnType<typeof serve>>;

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

export interface VisitOptions {
  readonly path?: string;
  readonly body?: string;
  readonly context?: BrowserContextOptions;
  readonly keepSandbox?: boolean;
  /** A page of its own, where visits share one: beside another visit, or for what cannot be undone. */
  readonly apart?: boolean;
  /** Called with the page before it navigates; scripts may then load later than the page. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Secrets that tests type; none may be found on the page afterwards. */
export const password = 'canary-Passw0rd of a test';

/** The markup of a flow; `{api}` becomes the address of the sandbox. */
export const flow = (attributes = ''): string =>
  `<onboarding-flow campaignid="1001" categoryid="1703" api-base="{api}" api-key="sandbox" ${attributes}></onboarding-flow>`;

export class Stage {
  /** The page of the visits that share one, and the options of its context. */
  #shared: { readonly recorded: RecordedPage; readonly options: string } | undefined;

  private constructor(
    readonly server: Server,
    readonly browser: Browser,
    private readonly isShared: boolean,
  ) {}

  /** `options` are those of the server, `more` further arguments of the browser's command line. */
  static async open(
    options: Parameters<typeof serve>[0] = {},
    more: readonly string[] = [],
  ): Promise<Stage> {
    const [server, browser] = await Promise.all([serve(options), launchChromium(...more)]);
    return new Stage(server, browser, false);
  }

  /**
   * A stage whose visits share one page, one after another: that takes half of the processor time of a new page for each. Not for
   * tests of the history, of caches or of what a page loads; a visit that leaves more than `RecordedPage.clear` removes is `apart`.
   */
  static async openShared(options: Parameters<typeof serve>[0] = {}): Promise<Stage> {
    const [server, browser] = await Promise.all([serve(options), launchChromium()]);
    return new Stage(server, browser, true);
  }

  get sandbox(): Server['sandbox'] {
    return this.server.sandbox;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
  }

  /** Resets the sandbox and opens a page of the demo. `body` replaces the page's own flow. */
  async visit(options: VisitOptions = {}): Promise<Visit> {
    const recorded = await this.#pageFor(options);
    if (!options.keepSandbox) this.sandbox.reset();
    const { page, record } = recorded;
    if (options.body !== undefined) await this.showFlow(page, options.body);
    await options.prepare?.(page);
    await page.goto(`${this.server.url}${options.path ?? '/bare.html'}`, {
      waitUntil: options.prepare ? 'commit' : 'load',
    });

    const events = () =>
      page.evaluate(() => (globalThis as unknown as { heard: HostEvent[] }).heard);
    return {
      page,
      ...record,
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

  /** From its next load on the page has this flow. `{api}` becomes the address of the sandbox. */
  async showFlow(page: Page, body: string): Promise<void> {
    await page.route(/\/bare\.html/, async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      const flow = /<onboarding-flow[^]*<\/onboarding-flow>/;
      await route.fulfill({ response, body: text.replace(flow, () => this.#local(body)) });
    });
  }

  /** The code that was sent last. */
  code(): string {
    return this.sandbox.outbox.at(-1)?.code ?? '';
  }

  /** The requests: method, path, body or query, oldest first. */
  requests(path?: RegExp) {
    return this.sandbox.requests.filter((request) => !path || path.test(request.path));
  }

  /** Searches the page for secrets and closes it, unless the next visit uses it. */
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
        expect(holds(text, secret), `${place} holds a secret`).toBe(false);
      }
      expect(tokens.test(text), `${place} holds a token`).toBe(false);
    }
    expect(visit.violations).toEqual([]);
    expect(visit.console.filter((line) => line.startsWith('pageerror'))).toEqual([]);
    if (page !== this.#shared?.recorded.page) await page.context().close();
  }

  /** An empty page: a new one, or the shared one without what the visit before has left. */
  async #pageFor({ context, apart, prepare }: VisitOptions): Promise<RecordedPage> {
    if (!this.isShared || apart || prepare) return RecordedPage.open(this.browser, context);
    const options = JSON.stringify(context ?? {});
    const shared = this.#shared;
    if (shared?.options === options && !shared.recorded.page.isClosed()) {
      await shared.recorded.clear(this.server.url);
      return shared.recorded;
    }
    await shared?.recorded.page.context().close();
    const recorded = await RecordedPage.open(this.browser, context);
    this.#shared = { recorded, options };
    return recorded;
  }

  #local(body: string): string {
    return body.replaceAll('{api}', `${this.server.url}/api`);
  }
}
