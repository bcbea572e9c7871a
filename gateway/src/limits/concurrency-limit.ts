/**
 * The limit on concurrent requests.
 */

/** Largest number of concurrent requests. */
const most = 256;
/** Of these, reserved for calls that write: a visitor who is registering takes precedence over one who starts. */
const forWrites = Math.ceil(most / 10);

/** Counts concurrent requests: at most 256, a tenth of them reserved for calls that write. */
export class ConcurrencyLimit {
  #inFlight = 0;
  #whenDrained: (() => void) | undefined;

  /** Number of requests in flight. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /** Admits a request and returns a function that releases it; undefined if there is no room. */
  acquire(isWrite: boolean): (() => void) | undefined {
    if (this.#inFlight >= (isWrite ? most : most - forWrites)) return undefined;
    this.#inFlight += 1;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.#inFlight -= 1;
      if (this.#inFlight === 0) this.#whenDrained?.();
    };
  }

  /** Resolves when no request is in flight. */
  drained(): Promise<void> {
    if (this.#inFlight === 0) return Promise.resolve();
    return new Promise((resolve) => (this.#whenDrained = resolve));
  }
}
