/**
 * JSON of any server: which values are objects, and numbers that JavaScript would round.
 */

/** Whether a value is an object and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Quotes numbers that JavaScript would round: it is exact to 15 digits. Each alternative of the expression consumes a
 * whole string or number, an unfinished one too, so that the time stays linear.
 */
export function quoteLongNumbers(text: string): string {
  const tokens = /"(?:[^"\\]|\\[^])*"?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
  return text.replace(tokens, (token) =>
    /^[-\d.]+$/.test(token) && /[1-9](?:\.?\d){15}/.test(token) ? `"${token}"` : token,
  );
}
