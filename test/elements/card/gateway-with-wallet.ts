/**
 * A page whose API is a gateway that makes passes: the sandbox with the header, and the three routes.
 */
import { createSandbox } from '../../../sandbox/src/sandbox/sandbox.js';
import { atEnd } from '../../support/replace.js';
import { until, visit, type Page } from '../stage.js';

let pages = 0;

/** A press leads the page only to another fragment of its own address, so that the test goes on. */
export const passAddress = (name: string) => `${location.href.split('#')[0]}#pass-${name}`;

export interface GatewayPage {
  readonly page: Page;
  /** The passes that were asked for, in order. */
  readonly asked: string[];
  /** The headers of the last request for a pass. */
  headers: Headers | undefined;
  /** The signal of the last request for a pass. */
  signal: AbortSignal | undefined;
  /** The address of the n-th pass of this kind; a response replaces it. */
  answer: (name: string) => Response | Promise<Response>;
}

const json = (body: unknown, status = 200, headers = {}) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });

export const pass = (url: string) => json({ url });
export const refusal = (status: number, headers = {}) =>
  json({ error: 'refused' }, status, headers);

/** The card of a customer who has logged in. `wallets`: the header; null for a gateway without. */
export async function openCard(
  wallets: string | null = 'apple, google',
  attributes = '',
  tag = 'flow',
): Promise<GatewayPage> {
  const sandbox = createSandbox();
  // Each page has a journey of its own, so the same address is written in another way.
  pages += 1;
  const base = location.origin + '/.'.repeat(pages);
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname } = new URL(input as string);
    const name = /^\/wallet\/(.+)$/.exec(pathname)?.[1];
    if (name) {
      asked.push(name);
      opened.headers = new Headers(init?.headers);
      opened.signal = init?.signal ?? undefined;
      init?.signal?.throwIfAborted();
      return opened.answer(name);
    }
    const reply = await sandbox.fetch(input, init);
    const headers = new Headers(reply.headers);
    const isOfCustomer =
      pathname === '/customer' || (init?.body as string | undefined)?.includes('"customer"');
    if (wallets !== null && isOfCustomer) headers.set('x-onboarding-wallet', wallets);
    return new Response(reply.body, { status: reply.status, headers });
  };
  const others = tag === 'flow' ? '' : '<onboarding-login></onboarding-login>';
  const page = await visit(
    `<onboarding-${tag} start="login" api-base="${base}" ${attributes}></onboarding-${tag}>${others}`,
    { properties: { fetch } },
  );
  const opened: GatewayPage = {
    page,
    asked,
    headers: undefined,
    signal: undefined,
    answer: (name) => pass(passAddress(name)),
  };
  atEnd(() => history.replaceState(null, '', location.href.split('#')[0]));
  for (const element of page.all('onboarding-login')) element.setAttribute('api-base', base);
  await page.logIn('registered@example.com');
  await until(() => page.all('button.tile').length > 0);
  return opened;
}
