/**
 * Moments to wait for. Deadlines are kept, seconds are derived.
 */

/** Whole seconds from `now` to `deadline`, both epoch milliseconds; never negative. */
export function secondsUntil(deadline: number, now: number): number {
  return Math.max(0, Math.ceil((deadline - now) / 1000));
}

/**
 * A deadline that was saved before a reload, brought between `now` and `now + length`: the clock may
 * have been set meanwhile. What is not a number gives the whole length again.
 */
export function restoreDeadline(saved: number, length: number, now: number): number {
  if (!Number.isFinite(saved)) return now + length;
  return Math.min(Math.max(saved, now), now + length);
}
