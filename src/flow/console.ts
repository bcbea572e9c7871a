/**
 * Writes messages for the page's developer to the console, never personal data. `developer-log.ts` has what the first
 * form does not need.
 */

/** Writes a message each time it is called. */
export function logForDeveloper(level: 'warn' | 'error', text: string): void {
  console[level](text);
}
