/**
 * Time that stands still until a test moves it.
 */
import type { Clock } from '../../src/flow/time.js';

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

  /** Timers that still wait. */
  get waiting(): number {
    return this.#timers.size;
  }

  /** The moment of the next timer. */
  get due(): number | undefined {
    const moments = [...this.#timers].map(({ at }) => at);
    return moments.length > 0 ? Math.min(...moments) : undefined;
  }

  /** Lets time pass; whatever is due happens in its order, and what follows from it. */
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

  /** The device sleeps: nothing goes on in the page, its own clock neither. */
  sleep(milliseconds: number): void {
    this.#slept += milliseconds;
  }

  /** The device's clock is set: what is not monotonic sees another time. */
  set(now: number): void {
    this.#now = now;
  }
}

/** Lets every promise that can go on go on. */
export function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
