/**
 * A script that is loaded after the first form: the rest of the journey, a table of words, or one of the few parts that only
 * some journeys need.
 *
 * Firefox and WebKit keep a failed module under its address for the life of the page, and Chromium one whose request hangs. So
 * in the drop-in each attempt has an address of its own: `x.js`, then `x.js?2` and so on (`scripts/rollup/chunks.mjs`). The integrity
 * hashes of a page name five of them, and others would not be checked: with an import map five attempts are all. A bundler's
 * build has one address, which is imported again.
 */
import { runtimeTimer, withTimeout } from './with-timeout.js';

/** The number of addresses that the hashes of a page name; further attempts have the last one. */
const hashedAddresses = 5;

/** The number of addresses: only an import map can hold hashes. */
function lastAddress(): number {
  const { document } = globalThis as { readonly document?: Document };
  return document?.querySelector('[type=importmap]') ? hashedAddresses : Infinity;
}

type State<Module> =
  | { readonly kind: 'absent' }
  | { readonly kind: 'loading'; readonly attempt: Promise<Module> }
  | { readonly kind: 'failed'; readonly reason: unknown }
  | { readonly kind: 'loaded'; readonly module: Module };

/**
 * Imports the module. `attempt`: 1 for the first; the drop-in's build adds it to the address. Gives undefined for a file without
 * the expected exports, with which a proxy or a captive portal may answer.
 */
export type Import<Module> = (attempt: number) => Promise<Module | undefined>;

/**
 * A script that is loaded once.
 *
 * @example
 * ```ts
 * const numbers = new Script(() => import('./numbers.js'));
 *
 * numbers.prefetch(); // when the visitor comes near the field
 * numbers.value?.format(text); // at each render: undefined until the script is there
 * numbers.subscribe(() => host.requestUpdate());
 * (await numbers.load()).format(text); // where nothing goes on without it
 * ```
 */
export class Script<Module> {
  readonly #import: Import<Module>;
  readonly #timeout: number | undefined;
  readonly #listeners = new Set<() => void>();
  #attempts = 0;
  #state: State<Module> = { kind: 'absent' };

  /** `timeout`: milliseconds that one attempt may take, by default 25,000. */
  constructor(start: Import<Module>, timeout?: number) {
    this.#import = start;
    this.#timeout = timeout;
  }

  /** The module if it is loaded. */
  get value(): Module | undefined {
    return this.#state.kind === 'loaded' ? this.#state.module : undefined;
  }

  /** Whether the last attempt has failed, so that only `load` starts another one. */
  get hasFailed(): boolean {
    return this.#state.kind === 'failed';
  }

  /** Why the last attempt has failed. */
  get reason(): unknown {
    return this.#state.kind === 'failed' ? this.#state.reason : undefined;
  }

  /** Whether a repetition may be of no use, as in a build with one address: the page offers its own reload beside it. */
  get isExhausted(): boolean {
    return this.hasFailed && this.#attempts > 1;
  }

  /** Whether no address is left: browsers keep the failure of the last one, and only a reload of the page helps. */
  get isUsedUp(): boolean {
    return this.hasFailed && this.#attempts >= lastAddress();
  }

  /** Calls back at each change of the state. Returns a function that ends this. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** The module; joins an attempt that is under way. Rejects when the attempt fails or takes too long. */
  load(): Promise<Module> {
    if (this.#state.kind === 'loaded') return Promise.resolve(this.#state.module);
    if (this.#state.kind === 'loading') return this.#state.attempt;
    this.#attempts += 1;
    // A module that arrives after the time limit is used from then on.
    const arrival = this.#import(Math.min(this.#attempts, lastAddress())).then((module) => {
      if (!module) throw new TypeError('another script');
      if (this.#state.kind !== 'loaded') this.#set({ kind: 'loaded', module });
      return this.value ?? module;
    });
    const attempt = withTimeout(arrival, runtimeTimer, undefined, this.#timeout).catch(
      (reason: unknown) => {
        // An earlier attempt has arrived late.
        if (this.#state.kind === 'loaded') return this.#state.module;
        this.#set({ kind: 'failed', reason });
        throw reason;
      },
    );
    this.#set({ kind: 'loading', attempt });
    return attempt;
  }

  /** Loads the module before it is needed. It never repeats a failure: that is for a visitor who waits. */
  prefetch(): void {
    if (this.#state.kind === 'absent') this.load().catch(() => undefined);
  }

  #set(state: State<Module>): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
