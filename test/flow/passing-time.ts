/** Time that passes at once: between two attempts of a request a client waits for seconds. */
import { afterEach, beforeEach, vi } from 'vitest';

/** Freezes the clock and all timers of each test of this file. */
export function freezeTime(): void {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
}

/** Lets at most 20 s pass until it holds. */
export async function eventually(holds: () => void): Promise<void> {
  for (let left = 20_000; left > 0; left -= 50) {
    try {
      holds();
      return;
    } catch {
      await vi.advanceTimersByTimeAsync(50);
    }
  }
  holds();
}
