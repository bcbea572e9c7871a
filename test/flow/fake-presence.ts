/** A visitor who is there, or not, as a test says. */
import type { Presence } from '../../src/flow/session/environment.js';
import { turn } from './fake-clock.js';

export class FakePresence implements Presence {
  readonly #callbacks = new Set<() => void>();
  #isThere = true;

  isPresent = (): boolean => this.#isThere;

  onReturn = (callback: () => void): (() => void) => {
    this.#callbacks.add(callback);
    return () => void this.#callbacks.delete(callback);
  };

  /** The presence at one page: an unloaded one hears of no return. */
  of(isAlive: () => boolean): Presence {
    return {
      isPresent: this.isPresent,
      onReturn: (callback) =>
        this.onReturn(() => {
          if (isAlive()) callback();
        }),
    };
  }

  /** The number of callbacks that wait for the visitor. */
  get waiting(): number {
    return this.#callbacks.size;
  }

  /** The page is hidden, or the browser offline. */
  leave(): void {
    this.#isThere = false;
  }

  async return(): Promise<void> {
    this.#isThere = true;
    for (const callback of [...this.#callbacks]) callback();
    await turn();
  }
}
