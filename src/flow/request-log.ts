/**
 * With `debug`, one line in the console for each request.
 */
import type { RequestLog } from '../wire/client.js';

/** Writes one line about a request. */
export function logRequest(entry: RequestLog): void {
  const { method, path, status, milliseconds, outcome } = entry;
  const facts = [method, path, ...(status === undefined ? [] : [status]), outcome];
  console.debug(`[onboarding] ${facts.join(' ')}`, Math.round(milliseconds), 'ms');
}
