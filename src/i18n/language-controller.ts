/**
 * Translates for one element: follows the nearest `lang` attribute live and loads the tables of that language.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnOnce } from '../console/console.js';
import { nearestLang, watchLang } from './language-watch.js';
import { english, matchLocale, type Locale } from './locale.js';
import { LocaleTranslator, type Translator } from './translator.js';
import type { MessageKey, MessageOverrides } from './messages.js';
import type { Part, Values } from './sentence.js';
import { arrivals } from './arrivals.js';
import { isKnown, load, table, type Bundle, type Table } from './tables.js';

interface LanguageOptions {
  /** The host's own sentences, read at each translation. */
  readonly overrides?: () => MessageOverrides | undefined;
  /** The language where there is no document around the element (server rendering). */
  readonly lang?: () => string | undefined;
  /** The tone as the page gives it: `formal` or `informal`; without it the language's default. */
  readonly tone?: () => string | undefined;
}

const isSame = (one: Locale, other: Locale) =>
  one.language === other.language && one.tag === other.tag && one.tone === other.tone;

/** An element of Lit. */
type LanguageHost = ReactiveControllerHost & Element & { readonly hasUpdated?: boolean };

/**
 * Nothing is ready until the first language has loaded, in its tone, so that no other text flashes. On a change of
 * `lang` or tone the old sentences stay until the new ones have loaded. A language that fails to load is replaced by
 * English, a tone by the default one; both are loaded again when the element's own language or tone has changed.
 */
export class LanguageController implements ReactiveController, Translator {
  readonly #host: LanguageHost;
  readonly #options: LanguageOptions;
  readonly #needed = new Set<Bundle>(['opening']);
  #state: 'new' | 'waiting' | 'ready' = 'new';
  #requested: Locale = english;
  #active = english;
  #translator: LocaleTranslator;
  /** Calls of `load` that are under way. */
  #loads = 0;
  /** The needed tables at the last render. */
  #loaded: readonly (Table | undefined)[] = [];
  #unwatch: (() => void) | undefined;

  constructor(host: LanguageHost, options: LanguageOptions = {}) {
    this.#host = host;
    this.#options = options;
    this.#translator = new LocaleTranslator(english, options.overrides);
    host.addController(this);
  }

  hostConnected(): void {
    this.#unwatch = watchLang(this.#host, this.#onLanguageChange);
    if (this.#state === 'new') this.#state = 'waiting';
    this.#onLanguageChange();
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  /** Follows the tone, and waits for a language as data. To be called first in each update of the element. */
  willUpdate(): void {
    // A framework or a flow may set a tone or a locale after the element is connected: nothing is rendered yet.
    const isAwaited = !this.#host.hasUpdated && arrivals.length > 0;
    if (this.#state !== 'new' && (isAwaited || this.#tone !== this.#requested.tone)) {
      if (!this.#host.hasUpdated) this.#state = 'waiting';
      this.#onLanguageChange();
    }
  }

  /** The shown language: a key of its tables. */
  get language(): string {
    return this.#active.language;
  }

  get tag(): string {
    return this.#translator.tag;
  }

  /** Translates a key. A sentence that is not loaded yet is loaded, and the element is rendered again. */
  t(key: MessageKey, values?: Values): string {
    return this.#ensureLoaded(key).t(key, values);
  }

  parts(key: MessageKey, values?: Values): readonly Part[] {
    return this.#ensureLoaded(key).parts(key, values);
  }

  has(key: string): key is MessageKey {
    return this.#translator.has(key);
  }

  /** Before the element is connected (server rendering) the loaded languages are used at once. */
  isReady(bundle: Bundle): boolean {
    if (this.#state === 'new') {
      const isThere = (language: string) => table(language, 'opening') !== undefined;
      this.#request(this.#options.lang?.() ?? '', isThere);
      this.#activate(this.#requested);
    }
    return this.#state !== 'waiting' && this.#translator.isReady(bundle);
  }

  /**
   * Loads a bundle, now and for each later language; a failed load is retried if `repeats`. Resolves to true if it is
   * loaded.
   */
  async load(bundle: Bundle, repeats = true): Promise<boolean> {
    this.#needed.add(bundle);
    this.#loads += 1;
    await this.#loadNeeded(repeats);
    this.#loads -= 1;
    this.#host.requestUpdate();
    return this.isReady(bundle);
  }

  /** The element shows sentences of a bundle, now and in each later language: loads it, unless that has failed. */
  need(bundle: Bundle): void {
    if (!this.#needed.has(bundle)) void this.load(bundle, false);
  }

  /** Whether the last load of a bundle has failed. */
  hasFailed(bundle: Bundle): boolean {
    return this.#loads === 0 && this.#needed.has(bundle) && !this.isReady(bundle);
  }

  /** Loads on demand once: a sentence that is translated at each rendering must not cause an endless loop of loads. */
  #ensureLoaded(key: MessageKey): Translator {
    if (!this.#translator.has(key)) this.need('main');
    return this.#translator;
  }

  readonly #onLanguageChange = (): void => {
    const before = this.#requested;
    this.#request(nearestLang(this.#host), isKnown);
    void this.#loadNeeded(this.#requested !== before);
  };

  get #tone(): string | undefined {
    return this.#options.tone?.()?.toLowerCase();
  }

  #request(lang: string, isThere: (language: string) => boolean): void {
    const wanted = { ...matchLocale(lang, isThere), tone: this.#tone };
    if (!isSame(wanted, this.#requested)) this.#requested = wanted;
  }

  async #loadNeeded(repeats = true): Promise<void> {
    const wanted = this.#requested;
    for (const locale of wanted.language === 'en' ? [wanted] : [wanted, english]) {
      const { language, tag, tone } = locale;
      const needed: string[] = [...this.#needed];
      // English has one tone.
      if (tone && language !== 'en') needed.push(tone);
      const missing = needed.filter((bundle) => !table(language, bundle));
      const loads = [...missing.map((bundle) => load(language, bundle, repeats)), ...arrivals];
      const loaded = loads.length > 0 ? await Promise.all(loads) : [];
      // `lang` or the tone has changed meanwhile: wait for what is wanted now.
      if (wanted !== this.#requested) return this.#loadNeeded(repeats);
      const failed = missing.find((_, index) => !loaded[index]);
      if (!failed) {
        this.#activate(locale);
        return;
      }
      const inTone = failed === tone ? ` in the tone "${tone}" (formal, informal)` : '';
      warnOnce('warn', `[onboarding] The words for "${language}"${inTone} did not load.`);
      if (inTone) {
        this.#activate({ language, tag });
        return;
      }
    }
    this.#activate(this.#active);
  }

  #activate(locale: Locale): void {
    const isActive = isSame(locale, this.#active);
    const loaded = [...this.#needed].map((bundle) => table(locale.language, bundle));
    const isNews = loaded.some((one, index) => one !== this.#loaded[index]);
    // Without news there is no render: a flow's render marks its parts with `lang`, which leads here again.
    if (isActive && !isNews && this.#state === 'ready') return;
    if (!isActive) this.#translator = new LocaleTranslator(locale, this.#options.overrides);
    this.#active = locale;
    this.#loaded = loaded;
    this.#state = 'ready';
    this.#host.requestUpdate();
  }
}
