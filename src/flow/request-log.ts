/**
 * What `debug` says of a request, without personal data.
 */
import type { RequestLog } from '../wire/client.js';

/** One line a request, for `debug`. */
export function logRequest(entry: RequestLog): void {
  const { method, path, status, milliseconds, outcome } = entry;
  const facts = [method, path, ...(status === undefined ? [] : [status]), outcome];
  console.debug(`[onboarding] ${facts.join(' ')}`, Math.round(milliseconds), 'ms');
}
