/**
 * What a developer reads of a running journey: each message once, and with `debug` one line for each request.
 */
import type { RequestLog } from '../wire/client.js';
import { logForDeveloper } from './console.js';

const warned = new Set<string>();

/** Writes a message the first time; further calls with the same text have no effect. */
export function warnOnce(level: 'warn' | 'error', text: string): void {
  if (warned.has(text)) return;
  warned.add(text);
  logForDeveloper(level, text);
}

/** Writes one line about a request, for `debug`. */
export function logRequest(entry: RequestLog): void {
  const { method, path, status, milliseconds, outcome } = entry;
  const facts = [method, path, ...(status === undefined ? [] : [status]), outcome];
  console.debug(`[onboarding] ${facts.join(' ')}`, Math.round(milliseconds), 'ms');
}
