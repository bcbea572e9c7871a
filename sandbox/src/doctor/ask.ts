/**
 * Sends one request of the doctor and reads its answer. The client's transport is not used: it repeats a GET, follows the time
 * limits of a page, and hides the cause of a lost connection, the status of a redirect and the text of a reply, which the doctor
 * names.
 */
import { parseObject, readText } from '../../../src/wire/body.js';
import { readEnvelope } from '../../../src/wire/envelope.js';
import type { LowerKeys } from '../../../src/wire/lower-keys.js';
import type { Call } from '../../../src/wire/requests.js';
import type { Section } from './report.js';

export interface AskOptions {
  readonly apiBase: string;
  readonly apiKey?: string | undefined;
  readonly origin?: string | undefined;
  /** Like the global `fetch`; for tests. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** Milliseconds until an answer counts as missing. */
  readonly timeout?: number | undefined;
}

/** An answer of the API; `refusal` is its answer code if that is not zero. */
export interface Reply {
  readonly kind: 'reply';
  readonly status: number;
  readonly headers: Headers;
  /** The payload by lower-case key, and the whole object. */
  readonly body: LowerKeys;
  readonly root: object;
  readonly refusal: number | undefined;
}

/** No answer of the API: what failed, or what came in its place. */
export interface NoReply {
  readonly kind: 'none';
  readonly check: 'connection' | 'tls' | 'reply';
  readonly text: string;
  readonly section?: Section;
  readonly headers?: Headers;
}

/** Sends one request and gives its answer, or what came instead of one. Never rejects. */
export async function ask(
  { apiBase, apiKey, origin, fetch = globalThis.fetch, timeout = 15_000 }: AskOptions,
  call: Call,
  token?: string,
): Promise<Reply | NoReply> {
  const headers = new Headers(call.body && { 'content-type': 'application/json' });
  if (origin) headers.set('origin', origin);
  if (token) headers.set('authorization', `Bearer ${token}`);
  else if (apiKey) headers.set('x-api-key', apiKey);
  try {
    const response = await fetch(`${apiBase}${call.target}`, {
      method: call.method,
      headers,
      body: call.body ? JSON.stringify(call.body) : null,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    return await read(response);
  } catch (error) {
    return lost(error);
  }
}

async function read(response: Response): Promise<Reply | NoReply> {
  const { status, headers } = response;
  const none = (text: string): NoReply => ({
    kind: 'none',
    check: 'reply',
    text,
    section: 'transport',
    headers,
  });
  // A browser hides the status of a redirect.
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    const seen = status ? ` (${status})` : '';
    return none(`is a redirect${seen}; the elements follow none: use the final address`);
  }
  const text = await readText(response);
  const root = text === undefined ? undefined : parseObject(text);
  if (status === 429) return none('has status 429: too many requests; wait, or raise the limit');
  if (status >= 500)
    return none(`has status ${status}: the platform or a proxy in front of it fails`);
  if (root === undefined) return none(`${unreadable(headers, text)} (status ${status})`);
  try {
    const { answerCode, payload } = readEnvelope(root, status);
    const refusal = answerCode === 0 ? undefined : answerCode;
    return { kind: 'reply', status, headers, root, body: payload, refusal };
  } catch {
    return none(`has an answer code that is not a number (status ${status})`);
  }
}

function unreadable(headers: Headers, text: string | undefined): string {
  const type = headers.get('content-type') ?? '';
  if (type.includes('html')) return 'is an HTML page: a portal, a login page or another server';
  if (type !== '' && !/[/+]json\b/i.test(type)) return `is declared as ${type}, not as JSON`;
  if (text === undefined)
    return 'is not JSON in UTF-8 of at most 256 KB, or starts with a byte order mark';
  return text.trim() === '' ? 'is empty' : 'is not a JSON object: malformed, or cut off';
}

const tlsCodes =
  /^(?:ERR_TLS|ERR_SSL|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET))|EPROTO/;

/** What a failed connection means, by the code of Node. */
const failures: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host: check the name',
  EAI_AGAIN: 'the name of the host could not be looked up',
  ECONNREFUSED: 'no server listens at this address and port',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the host cannot be reached',
};

function lost(error: unknown): NoReply {
  const { name, cause } = error as Error;
  if (name === 'TimeoutError') {
    return { kind: 'none', check: 'connection', text: 'no complete answer within the time limit' };
  }
  const { code = '' } = (cause ?? {}) as { code?: string };
  if (tlsCodes.test(code)) {
    return { kind: 'none', check: 'tls', text: `the certificate is not accepted (${code})` };
  }
  const reason =
    code === ''
      ? 'the connection was lost'
      : `${failures[code] ?? 'the connection failed'} (${code})`;
  return { kind: 'none', check: 'connection', text: reason };
}
