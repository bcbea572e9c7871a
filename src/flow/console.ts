/**
 * The one place that writes to the console: what a developer should know, never anything of a visitor's.
 */
import type { RequestLog } from '../wire/client.js';

export function tellDeveloper(level: 'warn' | 'error', text: string): void {
  console[level](text);
}

/** One line a request, for `debug`. */
export function logRequest(entry: RequestLog): void {
  const { method, path, status, milliseconds, outcome } = entry;
  const facts = [method, path, ...(status === undefined ? [] : [status]), outcome];
  console.debug(`[onboarding] ${facts.join(' ')}`, Math.round(milliseconds), 'ms');
}
