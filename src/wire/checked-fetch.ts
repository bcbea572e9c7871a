/**
 * One request by ofetch, whose body is handed on only after content type, size and time were checked.
 */
import { type FetchOptions, ofetch } from 'ofetch';
import { OnboardingError, type Problem } from '../domain/problem.js';
import { abortAfter } from './abort.js';
import { readText } from './body.js';
import type { ClientOptions } from './client.js';
import { readRetryAfter } from './retry-after.js';

/** Milliseconds for one request, headers and body together. */
const defaultTimeout = 10_000;
/** The statuses that name another address in `Location`. */
const redirectStatuses: readonly number[] = [301, 302, 303, 307, 308];

const connectionHint =
  'No connection, or the answer was kept from the page: CORS, a redirect (none is followed), a captive portal, an ad blocker.';
const redirectHint =
  'The API answered with a redirect. None is followed: api-base must be the final address.';
const notJsonHint = 'No JSON object of the Customer API: check api-base.';
const notFoundHint = 'A 404 without JSON: nothing of the Customer API is at api-base.';

/** A response whose body is at most 256 KB of text, declared as JSON. A 401 may have no body: a gateway may refuse a token that way. */
export interface CheckedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string | undefined;
}

type CheckedFetch = (
  url: string,
  init: Pick<RequestInit, 'method' | 'headers' | 'body'> & { readonly signal: AbortSignal },
  /** Called with the headers of each response, before it is checked. */
  onHeaders: (headers: Headers) => void,
) => Promise<CheckedResponse>;

const plain = {
  cache: 'no-store',
  // A redirect would carry password, token and api-key to the address it names.
  redirect: 'error',
  retry: false,
  // Statuses and bodies are read here.
  ignoreResponseError: true,
  responseType: 'stream',
} satisfies FetchOptions;

/**
 * A `fetch` that gives a checked response, or rejects: with the reason of `signal` when aborted, else with an `OnboardingError`
 * (`offline`, `timeout`, `too-many-requests`, `server-error` or `not-our-server`).
 */
export function createCheckedFetch(options: ClientOptions): CheckedFetch {
  const api = ofetch.create(plain, {
    fetch(url, init = {}) {
      // Looked up for each call: the page may replace its fetch.
      const fetch = options.fetch ?? globalThis.fetch;
      const { method, headers, body, cache, redirect, signal } = init;
      return fetch(url, { method, headers, body, cache, redirect, signal });
    },
  });
  return (url, init, onHeaders) =>
    abortAfter(options.requestTimeout ?? defaultTimeout, init.signal, async (signal) => {
      const response = await orConnectionLost(signal, () => api.raw(url, { ...init, signal }));
      onHeaders(response.headers);
      throwIfRedirect(response);
      throwIfLimited(response, options);
      const text = await orConnectionLost(signal, () => readText(response));
      const { status, headers } = response;
      if (text || status === 401) return { status, headers, text };
      throw new OnboardingError(unreadableProblem(status, isHtml(response)));
    });
}

/** The problem of a reply that is not a JSON object, such as the page of a proxy or portal, or a truncated body. */
export function unreadableProblem(status: number, isPage = false): Problem {
  const isPortal = status === 511 || (status === 403 && isPage);
  if (isPortal) return { code: 'offline', status, hint: connectionHint };
  if (status >= 500) return { code: 'server-error', status };
  return { code: 'not-our-server', status, hint: status === 404 ? notFoundHint : notJsonHint };
}

function isHtml({ headers }: Response): boolean {
  return headers.get('content-type')?.includes('html') ?? false;
}

/** Settles as `work` does. A failure becomes the problem `offline`, or the reason of `signal` if it is aborted. */
async function orConnectionLost<Result>(
  signal: AbortSignal,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch {
    // The browser's error is dropped: it may contain the address, and the address may contain a phone number.
    signal.throwIfAborted();
    throw new OnboardingError({ code: 'offline', hint: connectionHint });
  }
}

/** Rejects a redirect: the page's own fetch may ignore `redirect: 'error'`, and follow it or return it. */
function throwIfRedirect({ redirected, status }: Response): void {
  if (!redirected && !redirectStatuses.includes(status)) return;
  throw new OnboardingError({ code: 'not-our-server', status, hint: redirectHint });
}

function throwIfLimited({ status, headers }: Response, { date = Date.now }: ClientOptions): void {
  if (status !== 429) return;
  const retryAfter = readRetryAfter(headers.get('retry-after'), date());
  throw new OnboardingError({ code: 'too-many-requests', status, retryAfter });
}
