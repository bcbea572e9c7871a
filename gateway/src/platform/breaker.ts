/**
 * A circuit breaker for the calls to one platform.
 */
/** Milliseconds over which calls are counted. */
const span = 10_000;
/** Fewest calls in the span for the breaker to open. */
const fewest = 20;
/** Milliseconds between opening and the first probe. */
const openTime = 5000;
/** Milliseconds of one slot of the span. */
const slotTime = 1000;

interface Slot {
  readonly number: number;
  calls: number;
  failures: number;
}

/**
 * Opens when at least half of 20 or more calls within 10 s fail. While it is open, one call at a time (the probe) is
 * let through after 5 s; a successful probe closes it.
 */
export class Breaker {
  #slots: Slot[] = [];
  /** Epoch milliseconds until which every call is blocked; 0 while closed. */
  #openUntil = 0;
  #isProbing = false;

  constructor(
    private readonly clock: () => number,
    private readonly onChange: (state: 'open' | 'closed') => void,
  ) {}

  /** `open` blocks calls. */
  get state(): 'open' | 'closed' {
    return this.#openUntil === 0 ? 'closed' : 'open';
  }

  /** True if a call may be made. Once the breaker has been open for 5 s, one call at a time may be made as a probe. */
  mayCall(): boolean {
    if (this.#openUntil === 0) return true;
    if (this.clock() < this.#openUntil || this.#isProbing) return false;
    this.#isProbing = true;
    return true;
  }

  /** Records the result of a call, including calls made without asking `mayCall`. */
  note(isFailure: boolean): void {
    const now = this.clock();
    if (this.#openUntil > 0) {
      this.#isProbing = false;
      if (isFailure) this.#openUntil = now + openTime;
      else this.#close();
      return;
    }
    const current = Math.floor(now / slotTime);
    while ((this.#slots[0]?.number ?? current) <= current - span / slotTime) this.#slots.shift();
    let slot = this.#slots.at(-1);
    if (slot?.number !== current) {
      slot = { number: current, calls: 0, failures: 0 };
      this.#slots.push(slot);
    }
    slot.calls += 1;
    if (isFailure) slot.failures += 1;
    let calls = 0;
    let failures = 0;
    for (const one of this.#slots) {
      calls += one.calls;
      failures += one.failures;
    }
    if (calls < fewest || failures * 2 < calls) return;
    this.#openUntil = now + openTime;
    this.onChange('open');
  }

  /** Ends a probe without a result, as when there is no key to call with: the next call may be the probe. */
  release(): void {
    this.#isProbing = false;
  }

  #close(): void {
    this.#openUntil = 0;
    this.#slots = [];
    this.onChange('closed');
  }
}
