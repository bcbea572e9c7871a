/**
 * How many requests are under way at a time.
 */
const most = 256;
/** Kept for calls that write: a visitor in the middle of registering goes before one who begins. */
const forWrites = Math.ceil(most / 10);

export class Places {
  #taken = 0;
  #whenEmpty: (() => void) | undefined;

  get taken(): number {
    return this.#taken;
  }

  /** Gives a place, to be given back, or undefined when there is none. */
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

  /** Resolves when nothing is under way. */
  empty(): Promise<void> {
    if (this.#taken === 0) return Promise.resolve();
    return new Promise((resolve) => (this.#whenEmpty = resolve));
  }
}
