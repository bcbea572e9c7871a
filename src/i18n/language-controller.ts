/**
 * Translates for one element: follows the nearest `lang` attribute live and loads the tables of that language.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nearestLang, watchLang } from './language-watch.js';
import { english, lookUp, type Locale } from './locale.js';
import { Localiser, type Words } from './localiser.js';
import type { MessageKey, MessageOverrides } from './messages.js';
import type { Part, Values } from './sentence.js';
import { isKnown, load, table, type Piece } from './tables.js';

export interface LanguageOptions {
  /** The host's own sentences, read at each translation. */
  readonly overrides?: () => MessageOverrides | undefined;
  /** The language where there is no document around the element (server rendering). */
  readonly lang?: () => string | undefined;
  /** Reports a mistake of the integration, in English. */
  readonly report?: (message: string) => void;
}

/**
 * Nothing is ready until the first language has loaded, so that no English text flashes. On a change of `lang`
 * the old language stays until the new one has loaded. A language that fails to load is replaced by English and
 * loaded again at the next change.
 */
export class LanguageController implements ReactiveController, Words {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: LanguageOptions;
  readonly #needed = new Set<Piece>(['opening']);
  #state: 'new' | 'waiting' | 'speaking' = 'new';
  #wanted = english;
  #spoken = english;
  #words: Localiser;
  #unwatch: (() => void) | undefined;
  #checked: MessageOverrides | undefined;

  constructor(host: ReactiveControllerHost & Element, options: LanguageOptions = {}) {
    this.#host = host;
    this.#options = options;
    this.#words = new Localiser(english, options.overrides);
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch = watchLang(this.#host, this.#follow);
    if (this.#state === 'new') this.#state = 'waiting';
    this.#follow();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  hostUpdate(): void {
    const overrides = this.#options.overrides?.();
    if (!overrides || overrides === this.#checked || !this.ready('rest')) return;
    this.#checked = overrides;
    const { report } = this.#options;
    // For developers alone, so no visitor waits for it, and none misses it.
    import('./check-overrides.js').then(
      ({ checkOverrides }) => checkOverrides(overrides, this.#spoken.language, report),
      () => undefined,
    );
  }

  get tag(): string {
    return this.#words.tag;
  }

  /** Translates a key. A sentence that is not loaded yet is loaded, and the element is rendered again. */
  say(key: MessageKey, values?: Values): string {
    return this.#having(key).say(key, values);
  }

  parts(key: MessageKey, values?: Values): readonly Part[] {
    return this.#having(key).parts(key, values);
  }

  has(key: string): key is MessageKey {
    return this.#words.has(key);
  }

  /** Before the element is connected (server rendering) the loaded languages are used at once. */
  ready(piece: Piece): boolean {
    if (this.#state === 'new') {
      const isThere = (language: string) => table(language, 'opening') !== undefined;
      this.#wanted = lookUp(this.#options.lang?.() ?? '', isThere);
      this.#speak(this.#wanted, true);
    }
    return this.#state !== 'waiting' && this.#words.ready(piece);
  }

  /** Loads a bundle, now and for each later language; a failed load is retried. Resolves to true if it is loaded. */
  async need(piece: Piece): Promise<boolean> {
    this.#needed.add(piece);
    await this.#settle();
    return this.ready(piece);
  }

  readonly #follow = (): void => {
    this.#wanted = lookUp(nearestLang(this.#host), isKnown);
    void this.#settle();
  };

  /** Loads on demand once only: a sentence that is translated at each rendering must not cause an endless loop of loads. */
  #having(key: MessageKey): Localiser {
    if (!this.#needed.has('rest') && !this.#words.has(key)) void this.need('rest');
    return this.#words;
  }

  async #settle(): Promise<void> {
    const wanted = this.#wanted;
    for (const locale of [wanted, english]) {
      const { language } = locale;
      const missing = [...this.#needed].filter((piece) => !table(language, piece));
      const loads = missing.map((piece) => load(language, piece));
      const loaded = missing.length === 0 || (await Promise.all(loads)).every(Boolean);
      // `lang` has changed meanwhile: wait for the language that is wanted now.
      if (wanted !== this.#wanted) return this.#settle();
      if (loaded) {
        this.#speak(locale, missing.length > 0);
        return;
      }
      reportOnce(`The words for "${language}" did not load.`, this.#options.report);
    }
    this.#speak(this.#spoken, true);
  }

  #speak(locale: Locale, more: boolean): void {
    const same = locale.language === this.#spoken.language && locale.tag === this.#spoken.tag;
    if (same && !more && this.#state === 'speaking') return;
    if (!same) this.#words = new Localiser(locale, this.#options.overrides);
    this.#spoken = locale;
    this.#state = 'speaking';
    this.#host.requestUpdate();
  }
}

const reported = new Set<string>();

/** Reports each message once per page: several elements share the same failure. */
function reportOnce(message: string, report: LanguageOptions['report']): void {
  if (!report || reported.has(message)) return;
  reported.add(message);
  report(message);
}
