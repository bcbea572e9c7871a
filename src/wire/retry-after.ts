/**
 * The `Retry-After` header.
 */

/** Seconds, when the header is missing, or unreadable from another origin. */
const unreadable = 30;
/** Seconds; a visitor does not wait longer in front of a form. */
const longest = 300;

/** Whole seconds from 1 to 300 out of a `Retry-After`: seconds or an HTTP date. `now` is epoch milliseconds. */
export function readRetryAfter(header: string | null, now: number): number {
  if (header === null) return unreadable;
  const text = header.trim();
  const isDate = !/^\d+$/.test(text);
  const seconds = isDate ? (Date.parse(text) - now) / 1000 : Number(text);
  // A date in the past means that the two clocks differ, not that the wait is over.
  if (isDate && !(seconds > 0 && /[a-z]{3}/i.test(text))) return unreadable;
  return Math.min(longest, Math.max(1, Math.ceil(seconds)));
}
