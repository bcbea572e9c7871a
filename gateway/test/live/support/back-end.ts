/** A printed back end of docs/hand-over.md, driven by the printed scripts of its pages. */
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, vi } from 'vitest';
import type { HeadlessJourney } from '../../../../src/api.js';
import type { SessionTokens } from '../../../../src/domain/customer.js';
import { arrive, register } from './visitor.js';
import type { Platform } from './platform.js';

const page = readFileSync('docs/hand-over.md', 'utf8');

/** The only block of docs/hand-over.md in this language that contains the text. */
export function block(language: string, text: string): string {
  const all = [...page.matchAll(/^ *```(\w+)\n([^]*?)^ *```/gm)];
  const found = all.filter(([, name, code]) => name === language && code?.includes(text));
  expect(found, text).toHaveLength(1);
  return found[0]![2]!;
}

/** The address of the gateway in a printed back end. */
export const printedApi = 'https://www.shop.example/loyalty/api';

/** A browser at the site: its cookies, and the CSRF token of the page that it has open. */
class Browser {
  readonly cookies = new Map<string, string>();
  csrf = '';
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  async fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const response = await fetch(this.#url + path, { ...init, headers, redirect: 'manual' });
    for (const text of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(text) ?? [];
      this.cookies.set(name, value);
    }
    return response;
  }

  /** Opens a page of the site; its answer. */
  async open(path: string): Promise<Response> {
    const response = await this.fetch(path);
    const text = await response.text();
    this.csrf = /<meta name="csrf-token" content="([^"]+)"/.exec(text)?.[1] ?? '';
    return response;
  }
}

/** What the printed scripts did on a page. */
interface Visit {
  readonly assigned: string[];
  readonly proceeded: () => number;
  readonly flow: { hidden: boolean };
}

/** Runs a printed script of a page with this journey; an event listener is called at once. */
async function run(script: string, browser: Browser, journey: HeadlessJourney): Promise<Visit> {
  const assigned: string[] = [];
  const proceed = vi.fn();
  const handled: Promise<unknown>[] = [];
  const flow = {
    hidden: true,
    proceed,
    getAccessToken: () => journey.getAccessToken(),
    adoptSession: (tokens: SessionTokens) => journey.adoptSession(tokens),
    addEventListener: (_: string, listener: (event: object) => Promise<unknown>) => {
      handled.push(listener({ preventDefault: () => undefined }));
    },
  };
  const meta = browser.csrf === '' ? null : { content: browser.csrf };
  await (runInNewContext(`(async () => {${script}})()`, {
    document: { querySelector: (name: string) => (name.startsWith('meta') ? meta : flow) },
    customElements: { whenDefined: () => undefined },
    location: { assign: (address: string) => assigned.push(address) },
    fetch: (path: string, init?: RequestInit) => browser.fetch(path, init),
  }) as Promise<void>);
  await Promise.all(handled);
  return { assigned, flow, proceeded: () => proceed.mock.calls.length };
}

/**
 * A visitor registers at the gateway, and the back end at `url` takes them over. `header` is what the framework calls the header of
 * the CSRF token.
 */
export async function handsOver(url: string, api: string, platform: Platform, header: string) {
  const joins = block('js', 'preventDefault').replace("'x-csrf-token'", `'${header}'`);
  const visitor = arrive(api);
  await register(visitor, platform.sandbox);
  const accessToken = await visitor.journey.getAccessToken();
  const { id, card } = platform.sandbox.customers.find(
    ({ username }) => username === visitor.address,
  )!;

  const browser = new Browser(url);
  const stranger = new Browser(url);
  await browser.open('/');
  await stranger.open('/');
  const send = (method: string, token: unknown, csrf: string) =>
    browser.fetch('/session', {
      method,
      headers: { 'content-type': 'application/json', ...(csrf && { [header]: csrf }) },
      body: JSON.stringify({ accessToken: token }),
    });

  // Neither another site, which has no token, nor a token of another session opens one.
  for (const csrf of ['', 'wrong', stranger.csrf]) {
    expect((await send('POST', accessToken, csrf)).status).toBe(403);
  }
  for (const wrong of ['wrong', 7, 'a b', '', null, { a: 1 }]) {
    expect((await send('POST', wrong, browser.csrf)).status).toBe(401);
  }
  expect((await browser.fetch('/session')).status).toBe(401);
  const { csrf } = browser;
  browser.csrf = 'wrong';
  const refused = await run(joins, browser, visitor.journey);
  expect([refused.assigned, refused.proceeded()]).toEqual([[], 1]);
  browser.csrf = csrf;

  const before = new Map(browser.cookies);
  const visit = await run(joins, browser, visitor.journey);
  expect([visit.assigned, visit.proceeded()]).toEqual([['/account'], 0]);
  const changed = [...browser.cookies].filter(([name, value]) => before.get(name) !== value);
  expect(changed.length).toBeGreaterThan(0);

  const known = await browser.fetch('/session');
  expect(known.headers.get('cache-control')).toContain('no-store');
  expect(await known.json()).toMatchObject({ id, accessToken });
  const later = arrive(api).journey;
  await browser.open('/account');
  const { flow } = await run(block('js', 'whenDefined'), browser, later);
  const shown = later.state.step === 'done' ? later.state.account.card : later.state.step;
  expect([flow.hidden, shown]).toEqual([false, card]);
  later.stop();

  expect((await send('DELETE', undefined, 'wrong')).status).toBe(403);
  expect((await send('DELETE', undefined, browser.csrf)).status).toBe(204);
  expect((await browser.fetch('/session')).status).toBe(401);
}
