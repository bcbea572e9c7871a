/**
 * What is between a page and its sandbox: answers can be kept on their way.
 */
import type { Sandbox } from '../../src/sandbox/sandbox.js';

/** Answers that are kept on their way until `release`. */
export interface Held {
  /** Requests that are waiting. */
  readonly count: number;
  /** Those of them that the page has given up. */
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

  /** The server does its work, but its answers to these requests do not arrive before `release`. */
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
