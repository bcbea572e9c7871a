/**
 * What the page gets, with headers written anew: nothing of the platform's but status, JSON and Retry-After.
 */
import type { Outgoing } from './incoming.js';
import type { Refusal } from './refusal.js';

const json = 'application/json; charset=utf-8';
const bodyless: readonly number[] = [204, 205, 304];

/** The headers of one answer, which the steps of its request add to. */
export type AnswerHeaders = Record<string, string>;

export function newHeaders(requestId: string): AnswerHeaders {
  return {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
  };
}

/** An answer of the platform; without text it could not be read, and only its status is told. */
export function answered(
  { status, text, retryAfter }: { status: number; text?: string; retryAfter?: string },
  headers: AnswerHeaders,
): Outgoing {
  const after = retryAfter !== undefined && /^[\w ,:+-]{1,64}$/.test(retryAfter);
  if (after) headers['retry-after'] = retryAfter;
  if (bodyless.includes(status)) return { status, headers };
  headers['content-type'] = text === undefined ? 'text/plain' : json;
  return { status, headers, body: text ?? '' };
}

/** An answer of the gateway's own. */
export function refused({ status, body, facts }: Refusal, headers: AnswerHeaders): Outgoing {
  headers['content-type'] = json;
  Object.assign(headers, facts.headers);
  return { status, headers, body: JSON.stringify(body) };
}
