/**
 * Builds the response for the page. Of the platform's response it keeps only status, JSON and Retry-After.
 */
import type { Outgoing } from '../http/incoming.js';
import { referenceOf } from '../domain/reference.js';
import type { Refusal } from './refusal.js';

const json = 'application/json; charset=utf-8';
const bodyless: readonly number[] = [204, 205, 304];

/** The headers of one response. The steps of the request add to them. */
export type AnswerHeaders = Record<string, string>;

/** The headers that every response has. With a log, the reference by which a visitor names the request. */
export function newHeaders(requestId: string, hasLog: boolean): AnswerHeaders {
  return {
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
    ...(hasLog && { 'x-onboarding-reference': referenceOf(requestId) }),
  };
}

/** The response for a reply of the platform. Without `text`, the body is empty and only the status is passed on. */
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

/** The response for a refusal of the gateway. */
export function refused({ status, body, facts }: Refusal, headers: AnswerHeaders): Outgoing {
  headers['content-type'] = json;
  Object.assign(headers, facts.headers);
  return { status, headers, body: JSON.stringify(body) };
}
