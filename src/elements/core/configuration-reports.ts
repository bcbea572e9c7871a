/**
 * Warns the page's developer of faults in the configuration of an element. The sentences are not in the first file: most
 * pages never need them.
 */
import type { ReactiveElement } from 'lit';
import type { ConfigurationResult } from '../../domain/read-configuration.js';
import { Script } from '../../loading/script.js';

export const developerHints = new Script(() => import('./developer-hints.js'));

/** Common attributes of any element, which are not checked. `unknownHints` checks all others, and `data-campaignid` and the like. */
const common =
  /^(class|style|id|slot|part|exportparts|hidden|lang|dir|data-(?!campaign|categor|api-).*|aria-.*|.*[^a-z_-].*)$/;

/** The module with the hints and the function that writes them. */
export type DeveloperHints = NonNullable<typeof developerHints.value>;

/** Writes to the console, each text once per page. */
export class ConfigurationReports {
  readonly #host: HTMLElement;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Writes the hints that `hintsOf` makes of the sentences, once they are loaded. If the import fails, less is logged. */
  report(level: 'warn' | 'error', hintsOf: (hints: DeveloperHints) => readonly string[]): void {
    developerHints.load().then(
      (hints) => hints.report(this.#host, level, hintsOf(hints)),
      () => undefined,
    );
  }

  /** Names the values that were ignored. */
  warnOfMalformed(result: ConfigurationResult): void {
    if (result.malformed.length === 0) return;
    this.report('warn', ({ configurationHints }) => configurationHints(result));
  }

  /** Names attributes that the element does not have. */
  warnOfUnknown(): void {
    const { observedAttributes: known } = this.#host.constructor as typeof ReactiveElement;
    const names = this.#host.getAttributeNames();
    const unknown = names.filter((name) => !known.includes(name) && !common.test(name));
    if (unknown.length === 0) return;
    this.report('warn', ({ unknownHints }) => unknownHints(unknown, known));
  }
}
