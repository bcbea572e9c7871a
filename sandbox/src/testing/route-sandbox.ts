/**
 * Answers the API requests of a Playwright page with a sandbox. Playwright is described by its shape, so that the
 * package does not depend on it.
 */
import { createSandboxApp } from '../sandbox/sandbox-app.js';
import { createSandbox, type Sandbox } from '../sandbox/sandbox.js';

/** What is used of Playwright's `Route`. */
export interface TestRoute {
  request(): {
    url(): string;
    method(): string;
    headers(): Record<string, string>;
    postData(): string | null;
  };
  fulfill(response: {
    status: number;
    headers: Record<string, string>;
    body: string;
  }): Promise<unknown>;
  abort(errorCode?: string): Promise<unknown>;
}

/** What is used of Playwright's `Locator`. */
interface TestLocator {
  first(): TestLocator;
  waitFor(): Promise<unknown>;
  count(): Promise<number>;
  fill(value: string): Promise<unknown>;
  click(): Promise<unknown>;
  check(options?: { force?: boolean }): Promise<unknown>;
  selectOption(value: string): Promise<unknown>;
  evaluate<Result>(read: (element: HTMLElement) => Result): Promise<Result>;
  /** The page, also of a locator in a frame. */
  page(): object;
}

/** What is used of Playwright's `Page`, `Frame` or `FrameLocator` to fill in a form. */
export interface TestFrame {
  locator(selector: string): TestLocator;
}

/** What is used of Playwright's `Page`. */
export interface TestPage extends TestFrame {
  route(url: (url: URL) => boolean, handler: (route: TestRoute) => unknown): Promise<unknown>;
}

export interface RoutedSandbox {
  /** The page's `api-base`, a path or a full address; default `/api`. */
  readonly apiBase?: string;
  /** Default: a new sandbox that takes any api-key, and none. */
  readonly sandbox?: Sandbox;
}

const sandboxes = new WeakMap<object, Sandbox>();

/** The sandbox behind a page, or behind the page of a frame; undefined if there is none. */
export const sandboxOf = (frame: TestFrame): Sandbox | undefined =>
  sandboxes.get(frame.locator('html').page());

/**
 * Answers the requests of the page to `apiBase` with a sandbox, and gives the sandbox.
 *
 * @example
 * const sandbox = await routeSandbox(page, { apiBase: '/loyalty/api' });
 * await page.goto('/join');
 * await fillJourney(page, { username: 'anna@example.org' });
 */
export async function routeSandbox(
  page: TestPage,
  { apiBase = '/api', sandbox: given }: RoutedSandbox = {},
): Promise<Sandbox> {
  const sandbox = given ?? createSandbox({ apiKey: null });
  const app = createSandboxApp(sandbox);
  const base = apiBase.replace(/\/+$/, '');
  const placeOf = ({ origin, pathname }: URL) => (base.startsWith('/') ? '' : origin) + pathname;
  sandboxes.set(page, sandbox);

  await page.route(
    (url) => placeOf(url).startsWith(`${base}/`),
    async (route) => {
      const request = route.request();
      const url = new URL(request.url());
      const target = `http://sandbox.invalid/api${placeOf(url).slice(base.length)}${url.search}`;
      const headers = new Headers(request.headers());
      if (!given) headers.delete('x-api-key');
      const method = request.method();
      const body = request.postData();
      try {
        const response = await app.fetch(new Request(target, { method, headers, body }));
        await route.fulfill({
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: await response.text(),
        });
      } catch {
        await route.abort('connectionreset');
      }
    },
  );
  return sandbox;
}
