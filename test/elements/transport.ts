/**
 * The transport between a page and its sandbox; it can hold back responses.
 */
import type { Sandbox } from '../../sandbox/src/sandbox/sandbox.js';

/** Responses that are held back until `release`. */
export interface Held {
  /** Number of waiting requests. */
  readonly count: number;
  /** Number of waiting requests that the page has aborted. */
  readonly aborted: number;
  release(): void;
}

interface Hold {
  readonly path: RegExp;
  readonly wait: (signal: AbortSignal | undefined) => Promise<void>;
}

export class Transport {
  readonly #sandbox: Sandbox;
  readonly #holds = new Set<Hold>();

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const answer = await this.#sandbox.fetch(input, init);
    const url = input instanceof Request ? input.url : String(input);
    for (const { path, wait } of this.#holds) {
      if (path.test(url)) await wait(init?.signal ?? undefined);
    }
    return answer;
  };

  /** The server handles these requests, but their responses do not arrive before `release`. */
  hold(path: RegExp): Held {
    let count = 0;
    let aborted = 0;
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const wait = (signal: AbortSignal | undefined) =>
      new Promise<void>((resolve, reject) => {
        count += 1;
        signal?.addEventListener('abort', () => {
          aborted += 1;
          reject(signal.reason as Error);
        });
        void gate.then(resolve);
      });
    const hold = { path, wait };
    this.#holds.add(hold);
    return {
      get count() {
        return count;
      },
      get aborted() {
        return aborted;
      },
      release: () => {
        this.#holds.delete(hold);
        open();
      },
    };
  }
}
