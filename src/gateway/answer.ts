/**
 * What the page gets, with headers written anew: nothing of the platform's but status, JSON and Retry-After.
 */
import type { Outgoing } from './incoming.js';
import type { Refusal } from './refusal.js';

const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
const json = 'application/json; charset=utf-8';
const bodyless: readonly number[] = [204, 205, 304];

type Headers = Readonly<Record<string, string>>;

/** An answer of the platform; without text it could not be read, and only its status is told. */
export function answered(
  { status, text, retryAfter }: { status: number; text?: string; retryAfter?: string },
  headers: Headers,
): Outgoing {
  const after = retryAfter !== undefined && /^[\w ,:+-]{1,64}$/.test(retryAfter);
  const all: Record<string, string> = { ...always, ...headers };
  if (after) all['retry-after'] = retryAfter;
  if (bodyless.includes(status)) return { status, headers: all };
  all['content-type'] = text === undefined ? 'text/plain' : json;
  return { status, headers: all, body: text ?? '' };
}

/** An answer of the gateway's own. */
export function refused({ status, body, facts }: Refusal, headers: Headers): Outgoing {
  const all = { ...always, 'content-type': json, ...headers, ...facts.headers };
  return { status, headers: all, body: JSON.stringify(body) };
}
