/**
 * The one mechanism for modules that are imported on demand.
 *
 * Firefox and WebKit keep the failure of an `import()` for the life of the page, and an `import()` whose request
 * hangs never settles in any engine. So each import has a time limit, and the drop-in repeats a failed one under
 * another address (see `chunks.ts`).
 */
import { runtimeTimer, withTimeout } from './with-timeout.js';

/** Imports chunks of the drop-in by path; the last one is the wanted one, the others are what it needs. */
export type ImportChunks = (...paths: readonly string[]) => Promise<unknown>;

/** `afresh`: an import of these chunks has failed before, so one that is still pending is not waited for. */
export type ChunkLoader = (paths: readonly string[], afresh: boolean) => Promise<unknown>;

/** Milliseconds. After a failure, a pending import older than this is not waited for. */
const maxPendingAge = 4_000;
/** How many failures end the imports that no visitor waits for. */
const prefetchLimit = 3;

let loadChunks: ChunkLoader = () => Promise.reject(new Error('no chunks'));

/** The drop-in says how its chunks are imported; in a bundler's build nothing calls it. */
export function setChunkLoader(loader: ChunkLoader): void {
  loadChunks = loader;
}

/** One import: `whole` settles with the import itself, `timely` rejects at the time limit too. */
interface Attempt<Module> {
  readonly whole: Promise<Module>;
  readonly timely: Promise<Module>;
  readonly startedAt: number;
}

/** A module that is imported once, when it is first needed, and again after a failure. */
export class Lazy<Module> {
  readonly #start: (importChunks: ImportChunks) => Promise<Module>;
  readonly #timeLimit: number | undefined;
  #value: Module | undefined;
  #pending: Attempt<Module> | undefined;
  #failures = 0;

  /** The drop-in's build passes `importChunks` on to the `import()` inside `start`. */
  constructor(start: (importChunks: ImportChunks) => Promise<Module>, limit?: number) {
    this.#start = start;
    this.#timeLimit = limit;
  }

  /** The module if it is loaded. */
  get value(): Module | undefined {
    return this.#value;
  }

  /**
   * The module, imported once. Rejects when the import fails or exceeds the time limit; the next call imports again.
   * A call that joined a pending import which fails starts one import of its own.
   */
  load(): Promise<Module> {
    if (this.#value) return Promise.resolve(this.#value);
    const joined = this.#pending;
    const attempt = this.#attempt();
    return attempt === joined ? attempt.timely.catch(() => this.#attempt().timely) : attempt.timely;
  }

  /** Like `load`, but it may settle after the time limit: for a caller that has its own. */
  loadLate(): Promise<Module> {
    return this.#value ? Promise.resolve(this.#value) : this.#attempt().whole;
  }

  /** Starts the import before it is needed. Failures are silent, and after three of them it does nothing. */
  prefetch(): void {
    if (!this.#value && this.#failures < prefetchLimit) this.#attempt();
  }

  #attempt(): Attempt<Module> {
    const isAfresh = this.#failures > 0;
    const before = this.#pending;
    const startedAt = runtimeTimer.now();
    if (before && !(isAfresh && startedAt - before.startedAt > maxPendingAge)) return before;
    // A module that arrives after the time limit is used from then on.
    const whole = this.#start((...paths) => loadChunks(paths, isAfresh)).then(
      (module) => (this.#value ??= module),
    );
    const timely = withTimeout(whole, runtimeTimer, undefined, this.#timeLimit);
    const attempt = { whole, timely, startedAt };
    this.#pending = attempt;
    timely.catch(() => {
      if (this.#pending === attempt) this.#pending = undefined;
      this.#failures += 1;
    });
    return attempt;
  }
}

/** Imports a module on demand: `lazy(() => import('./module.js'))`. `limit`: milliseconds that one import may take. */
export function lazy<Module>(
  start: (importChunks: ImportChunks) => Promise<Module>,
  limit?: number,
): Lazy<Module> {
  return new Lazy(start, limit);
}
