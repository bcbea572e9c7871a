/**
 * Warns the page's developer of faults in the configuration of an element. The sentences are not in the first file: most
 * pages never need them.
 */
import type { ReactiveElement } from 'lit';
import type { Configuration } from '../../domain/configuration.js';
import type { ConfigurationResult } from '../../domain/read-configuration.js';
import { warnOnce } from '../../console/console.js';
import { lazy } from '../../lazy/lazy.js';

export const pageErrors = lazy(() => import('./page-errors.js'));

/** The attributes that most pages set; all others, and the `data-campaignid` of a `div`, are looked at by `spellingHints`. */
const common =
  /^(class|style|id|slot|part|exportparts|hidden|lang|dir|data-(?!campaign|categor|api-).*|aria-.*|.*[^a-z_-].*)$/;

/** Writes to the console, each text once per page. */
export class ConfigurationReports {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  report(level: 'warn' | 'error', hints: readonly string[]): void {
    if (hints.length === 0) return;
    warnOnce(level, `<${this.#host.localName}> ${hints.join('; ')}.`.replace(/\?\.$/, '?'));
  }

  /** Names the values that were ignored. */
  warnOfMalformed(result: ConfigurationResult): void {
    if (result.malformed.length === 0) return;
    this.withPageErrors(({ configurationHints }) =>
      this.report('warn', configurationHints(result)),
    );
  }

  /** Names attributes that no element has, but that are close to one. */
  warnOfSpelling(): void {
    const { observedAttributes: known } = this.#host.constructor as typeof ReactiveElement;
    const names = this.#host.getAttributeNames();
    const unknown = names.filter((name) => !known.includes(name) && !common.test(name));
    if (unknown.length === 0) return;
    this.withPageErrors(({ spellingHints }) => this.report('warn', spellingHints(unknown, known)));
  }

  /** The first element configures the session; an element with another configuration logs an error. */
  warnOnConflict(own: Configuration, shared: Configuration): void {
    const keys = ['apiKey', 'categoryId', 'fetch'] as const;
    if (keys.every((key) => own[key] === shared[key])) return;
    this.withPageErrors(({ configurationConflicts }) =>
      this.report('error', configurationConflicts(own, shared)),
    );
  }

  /** If the import fails, less is logged. */
  withPageErrors(use: (found: NonNullable<typeof pageErrors.value>) => void): void {
    pageErrors.load().then(use, () => undefined);
  }
}
