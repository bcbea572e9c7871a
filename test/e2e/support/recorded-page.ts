/**
 * A page that records what its flows do. It serves one visit, or one after another.
 */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { recordAttributes } from './attributes.js';
import { emptyPage } from './empty-page.js';

export interface HostEvent {
  readonly name: string;
  readonly detail: Record<string, unknown>;
  readonly target: string;
}

/** What a visit leaves outside the page. */
interface Left {
  readonly console: string[];
  readonly violations: string[];
  readonly urls: string[];
}

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

export class RecordedPage {
  record: Left = { console: [], violations: [], urls: [] };

  private constructor(readonly page: Page) {}

  static async open(browser: Browser, options?: BrowserContextOptions): Promise<RecordedPage> {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, ...options });
    const recorded = new RecordedPage(await context.newPage());
    const { page } = recorded;
    await page.exposeFunction('reportViolation', (text: string) =>
      recorded.record.violations.push(text),
    );
    await page.addInitScript(recordAttributes);
    await page.addInitScript(recordEvents, eventNames);
    recorded.#listen();
    return recorded;
  }

  /** Makes the page ready for the next visit. */
  async clear(origin: string): Promise<void> {
    await emptyPage(this.page, origin);
    this.record = { console: [], violations: [], urls: [] };
    this.#listen();
  }

  #listen(): void {
    const { page, record } = this;
    page.on('console', (message) => record.console.push(`${message.type()}: ${message.text()}`));
    page.on('pageerror', (error) => record.console.push(`pageerror: ${error.message}`));
    page.on('request', (request) => record.urls.push(request.url()));
  }
}

/** Runs in the page before its scripts: keeps the events that reach the document and layout shifts, reports CSP violations. */
function recordEvents(names: readonly string[]): void {
  const events: unknown[] = [];
  const shifts: number[] = [];
  Object.assign(globalThis, { heard: events, shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) shifts.push((entry as { value?: number }).value ?? 0);
  }).observe({ type: 'layout-shift', buffered: true });
  for (const name of names) {
    document.addEventListener(name, (event) => {
      const { detail, target } = event as CustomEvent<unknown>;
      events.push({
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
}
