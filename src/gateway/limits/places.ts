/**
 * The limit on concurrent requests.
 */

/** Largest number of concurrent requests. */
const most = 256;
/** Places reserved for calls that write: a visitor who is registering takes precedence over one who starts. */
const forWrites = Math.ceil(most / 10);

/** Counts concurrent requests: at most 256, a tenth of them reserved for calls that write. */
export class Places {
  #taken = 0;
  #whenEmpty: (() => void) | undefined;

  /** Number of requests in flight. */
  get taken(): number {
    return this.#taken;
  }

  /** Takes a place and returns a function that releases it; undefined if no place is free. */
  take(isWrite: boolean): (() => void) | undefined {
    if (this.#taken >= (isWrite ? most : most - forWrites)) return undefined;
    this.#taken += 1;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#taken -= 1;
      if (this.#taken === 0) this.#whenEmpty?.();
    };
  }

  /** Resolves when no request is in flight. */
  empty(): Promise<void> {
    if (this.#taken === 0) return Promise.resolve();
    return new Promise((resolve) => (this.#whenEmpty = resolve));
  }
}
