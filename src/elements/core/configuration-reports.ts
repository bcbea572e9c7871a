/**
 * What an element tells the page's developer about its configuration, each thing once.
 */
import type { Configuration } from '../../domain/configuration.js';
import { logForDeveloper } from '../../flow/console.js';
import { lazy } from '../../lazy/lazy.js';

/** Messages for developers; most pages never need them. */
export const pageErrors = lazy(() => import('./page-errors.js'));

export class ConfigurationReports {
  readonly #host: HTMLElement;
  readonly #reported = new Set<string>();

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  report(level: 'warn' | 'error', hints: readonly string[]): void {
    const text = `<${this.#host.localName}> ${hints.join('; ')}.`;
    if (hints.length === 0 || this.#reported.has(text)) return;
    this.#reported.add(text);
    logForDeveloper(level, text);
  }

  /** The first element configures the session; an element with another configuration logs an error. */
  warnOnConflict(own: Configuration, shared: Configuration): void {
    const keys = ['apiKey', 'categoryId', 'fetch'] as const;
    if (keys.every((key) => own[key] === shared[key])) return;
    this.withPageErrors(({ configurationConflicts }) =>
      this.report('error', configurationConflicts(own, shared)),
    );
  }

  /** Few pages need these messages, so they are not in the first file. If the import fails, less is logged. */
  withPageErrors(use: (found: NonNullable<typeof pageErrors.value>) => void): void {
    pageErrors.load().then(use, () => undefined);
  }
}
