/**
 * The one place that writes to the console: what a developer should know, never anything of a visitor's.
 */
export function logForDeveloper(level: 'warn' | 'error', text: string): void {
  console[level](text);
}
