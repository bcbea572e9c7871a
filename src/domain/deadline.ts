/**
 * Deadlines in epoch milliseconds. The state stores deadlines; seconds are derived for display.
 */

/** Milliseconds that one action of a visitor may take in all. */
export const actionTimeout = 25_000;

/** Whole seconds from `now` to `deadline`, both epoch milliseconds; never negative. */
export function secondsUntil(deadline: number, now: number): number {
  return Math.max(0, Math.ceil((deadline - now) / 1000));
}

/**
 * A deadline saved before a reload, clamped to `now … now + length`: the device's clock may have been changed
 * meanwhile. All values are milliseconds. A value that is not finite gives the full length again.
 */
export function restoreDeadline(saved: number, length: number, now: number): number {
  if (!Number.isFinite(saved)) return now + length;
  return Math.min(Math.max(saved, now), now + length);
}
