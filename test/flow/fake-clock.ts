/** A clock that stands still until a test advances it. */
import type { Clock } from '../../src/flow/session/environment.js';

interface Timer {
  readonly at: number;
  readonly call: () => void;
}

export class FakeClock implements Clock {
  #now: number;
  #slept = 0;
  readonly #timers = new Set<Timer>();

  constructor(start = 1_800_000_000_000) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  date(): number {
    return this.#now + this.#slept;
  }

  timeout(milliseconds: number): AbortSignal {
    const life = new AbortController();
    this.after(milliseconds, () => life.abort(new DOMException('Too late', 'TimeoutError')));
    return life.signal;
  }

  after(milliseconds: number, callback: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, milliseconds), call: callback };
    this.#timers.add(timer);
    return () => void this.#timers.delete(timer);
  }

  /** The number of pending timers. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** The time of the next timer. */
  get due(): number | undefined {
    const moments = [...this.#timers].map(({ at }) => at);
    return moments.length > 0 ? Math.min(...moments) : undefined;
  }

  /** Advances the clock. Due timers fire in order, with what follows from them. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await turn();
    for (let due = this.due; due !== undefined && due <= end; due = this.due) {
      this.#now = due;
      const [timer] = [...this.#timers].filter(({ at }) => at === due);
      if (timer) {
        this.#timers.delete(timer);
        timer.call();
      }
      await turn();
    }
    this.#now = end;
  }

  /** The device sleeps: timers and the monotonic clock of the page stand still. */
  sleep(milliseconds: number): void {
    this.#slept += milliseconds;
  }

  /** Sets the wall clock; the monotonic clock is not affected. */
  set(now: number): void {
    this.#now = now;
  }
}

/** Runs all pending microtasks. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
