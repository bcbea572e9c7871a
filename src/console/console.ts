/**
 * Writes messages for the page's developer to the console, never personal data.
 */

const warned = new Set<string>();

/** Writes a message each time it is called. */
export function logForDeveloper(level: 'warn' | 'error', text: string): void {
  console[level](text);
}

/** Writes a message once per page; further calls with the same text have no effect. */
export function warnOnce(level: 'warn' | 'error', text: string): void {
  if (warned.has(text)) return;
  warned.add(text);
  logForDeveloper(level, text);
}
