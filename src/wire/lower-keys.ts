/**
 * Objects of a reply by lower-case key: the sources spell one key in different case (`FidelyCode` and `fidelyCode`).
 */
import { isRecord } from '../domain/json.js';

/** An object by lower-case keys, without prototype; members that are absent, `null` or `""` are not there. */
export type LowerKeys = Readonly<Record<string, unknown>>;

/** The members of an object by lower-case key; none for any other value. Of two keys that differ in case alone the first wins. */
export function lowerKeys(value: unknown): LowerKeys {
  // Without a prototype, since a reply may have a key `__proto__` or `constructor`.
  const lowered = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of isRecord(value) ? Object.entries(value) : [])
    if (isPresent(member)) lowered[key.toLowerCase()] ??= member;
  return lowered;
}

/** Whether a member says something: `null` and `""` are written where nothing is stored. */
export function isPresent(member: unknown): boolean {
  return member !== undefined && member !== null && member !== '';
}
