/**
 * Stops calls to a platform that mostly fails, and lets one through from time to time.
 */
const span = 10_000;
const fewest = 20;
const openTime = 5000;
const slotTime = 1000;

interface Slot {
  readonly number: number;
  calls: number;
  failures: number;
}

export class Breaker {
  #slots: Slot[] = [];
  /** Epoch milliseconds until which nothing goes through; 0 while closed. */
  #openUntil = 0;
  #isProbing = false;

  constructor(
    private readonly clock: () => number,
    private readonly onChange: (state: 'open' | 'closed') => void,
  ) {}

  get state(): 'open' | 'closed' {
    return this.#openUntil === 0 ? 'closed' : 'open';
  }

  /** Whether a call may be made; one at a time once the breaker has been open for 5 s. */
  mayCall(): boolean {
    if (this.#openUntil === 0) return true;
    if (this.clock() < this.#openUntil || this.#isProbing) return false;
    this.#isProbing = true;
    return true;
  }

  /** How a call ended, one that ignores the breaker included. */
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

  /** A probe that ended without an answer either way: the visitor left. */
  release(): void {
    this.#isProbing = false;
  }

  #close(): void {
    this.#openUntil = 0;
    this.#slots = [];
    this.onChange('closed');
  }
}
