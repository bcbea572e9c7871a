/**
 * One request and its answer. What comes out is a JSON object from our server, or an `OnboardingError`.
 */
import { createFetch } from 'ofetch';
import { OnboardingError, type Problem } from '../domain/problem.js';
import { withoutSlashes } from '../domain/without-slashes.js';
import { within } from './bound.js';
import type { ClientOptions, RequestLog } from './client.js';
import { readObject } from './json.js';
import { everyMember, isRecord, malformed, payload } from './reading.js';
import type { Call } from './requests.js';
import { readRetryAfter } from './retry-after.js';

/** An answer below 500 that was read: what it means is for the caller to say. */
export interface Reply {
  readonly status: number;
  /** 0 is "ok", as is none. */
  readonly answerCode?: number;
  /** The payload, with the keys as they were spelled. */
  readonly body: Readonly<Record<string, unknown>>;
}

export type Send = (
  call: Call,
  credential: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => Promise<Reply>;

const requestTimeout = 10_000;
/** Shorter than what an act may take: whoever waits for it is to hear that nothing was sent. */
const headersTimeout = 20_000;
const unreachable =
  'No connection, or the answer was kept from the page: CORS, a redirect (none is followed), a captive portal, an ad blocker.';
const redirected =
  'The API answered with a redirect. None is followed: api-base must be the final address.';
const foreign = 'No JSON object of the Customer API: check api-base.';

/** The statuses that name another address in `Location`. */
const redirects: readonly number[] = [301, 302, 303, 307, 308];

export function createSend(options: ClientOptions): Send {
  // Looked up with each call: a page may replace its fetch.
  const fetch: typeof globalThis.fetch = (...request) =>
    (options.fetch ?? globalThis.fetch)(...request);
  const { raw } = createFetch({ fetch });
  const now = options.now ?? (() => performance.now());
  const base = withoutSlashes(options.apiBase);

  async function exchange(call: Call, headers: Headers, signal: AbortSignal) {
    let response: Response;
    try {
      response = await raw(base + call.target, {
        method: call.method,
        headers,
        // As text: the library takes an object with a `buffer`, a field of that name say, for bytes.
        body: call.body && JSON.stringify(call.body),
        signal,
        cache: 'no-store',
        // A redirect would carry password, token and api-key to the address it names.
        redirect: 'error',
        retry: false,
        responseType: 'stream',
        ignoreResponseError: true,
      });
    } catch {
      // The library's message holds the address, and that may hold a phone number: it goes no further.
      return lose(signal);
    }
    return receive(response, signal);
  }

  async function receive(response: Response, signal: AbortSignal): Promise<Reply> {
    const { status, headers } = response;
    // A fetch of the page's own may follow redirects, or hand them on.
    if (response.redirected || redirects.includes(status)) {
      throw new OnboardingError({ code: 'not-our-server', status, hint: redirected });
    }
    if (status === 429) {
      const retryAfter = readRetryAfter(headers.get('retry-after'), options.date?.() ?? Date.now());
      throw new OnboardingError({ code: 'too-many-requests', status, retryAfter });
    }
    let body: object | undefined;
    try {
      body = await readObject(response);
    } catch {
      return lose(signal);
    }
    if (!body || Array.isArray(body)) return withoutBody(response);
    const answerCode = readAnswerCode(body, status);
    const facts = { status, answerCode };
    if (status >= 500) throw new OnboardingError({ code: 'server-error', ...facts });
    return { ...facts, body: payload(body) };
  }

  return async (call, credential, signal) => {
    const headers = await headersOf(options, call, credential, signal);
    signal.throwIfAborted();
    const start = now();
    const log = (outcome: string, status?: number) =>
      options.log?.(entry(call, outcome, now() - start, status));
    try {
      const reply = await within(options.requestTimeout ?? requestTimeout, signal, (bounded) =>
        exchange(call, headers, bounded),
      );
      log(outcomeOf(reply), reply.status);
      return reply;
    } catch (error) {
      if (error instanceof OnboardingError) log(error.problem.code, error.problem.status);
      else log('aborted');
      throw error;
    }
  };
}

/** Headers of the host page; ours win over them. They may take their time: a captcha asks the person. */
async function headersOf(
  options: ClientOptions,
  { method, path, body }: Call,
  credential: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Headers> {
  const given = await askHost(options, { method, path }, signal);
  try {
    const headers = new Headers(given);
    const type = 'application/json';
    const ours = { accept: type, ...(body && { 'content-type': type }), ...credential };
    for (const [name, value] of Object.entries(ours)) headers.set(name, value);
    return headers;
  } catch {
    // Text that no header can carry would look like a lost connection.
    const hint = 'A header or the api-key cannot be sent.';
    throw new OnboardingError({ code: 'misconfigured', hint });
  }
}

/** A captcha that was closed, say: the next try may go well, and this one has not left the page. */
async function askHost(
  { headers }: ClientOptions,
  request: Pick<Call, 'method' | 'path'>,
  signal: AbortSignal,
): Promise<Record<string, string> | undefined> {
  if (!headers) return undefined;
  const ask = async () => {
    try {
      return await headers(request);
    } catch {
      const hint = 'The headers function failed.';
      throw new OnboardingError({ code: 'unexpected', hint, unsent: true });
    }
  };
  try {
    return await within(headersTimeout, signal, ask);
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof OnboardingError) || error.problem.code !== 'timeout') throw error;
    const hint = 'The headers function took too long.';
    throw new OnboardingError({ code: 'timeout', hint, unsent: true });
  }
}

/** Nothing came back: throws the signal's reason if it was aborted, else blames the connection. */
function lose(signal: AbortSignal): never {
  signal.throwIfAborted();
  throw new OnboardingError({ code: 'offline', hint: unreachable });
}

/** An answer that is no JSON object: a proxy's page, a cut answer, a filter in front of the server. */
function withoutBody({ status, headers }: Response): Reply {
  // A filter in front of the server may refuse a token without a body.
  if (status === 401) return { status, body: {} };
  const isPage = headers.get('content-type')?.includes('html') ?? false;
  const isPortal = status === 511 || (status === 403 && isPage);
  const problem: Problem = isPortal
    ? { code: 'offline', status, hint: unreachable }
    : status >= 500
      ? { code: 'server-error', status }
      : { code: 'not-our-server', status, hint: foreign };
  throw new OnboardingError(problem);
}

/** Of several codes that contradict each other a refusal counts: a failure is never taken for success. */
function readAnswerCode(body: object, status: number): number | undefined {
  const parts = [body, ...everyMember(body, 'data').filter(isRecord)];
  const codes = parts.flatMap((part) => everyMember(part, 'answercode', 'returncode')).map(toCode);
  if (codes.includes(undefined) && status < 500) {
    throw malformed('The answer code of the reply is no number.');
  }
  return codes.find((code) => code !== 0) ?? codes[0];
}

function toCode(code: unknown): number | undefined {
  if (typeof code === 'number' && Number.isInteger(code)) return code;
  return typeof code === 'string' && /^\s*-?\d{1,9}\s*$/.test(code) ? Number(code) : undefined;
}

function outcomeOf({ status, answerCode }: Reply): string {
  if (answerCode) return `answer ${answerCode}`;
  return status < 300 ? 'ok' : 'refused';
}

function entry(
  { method, path }: Call,
  outcome: string,
  milliseconds: number,
  status?: number,
): RequestLog {
  return { method, path, status, milliseconds, outcome };
}
