/**
 * Objects of a reply by lower-case key: servers of several generations spell the same key in different ways.
 */
import { isRecord } from '../domain/json.js';

/** An object by lower-case keys, without prototype; members that are absent, `null` or `""` are not there. */
export type LowerKeys = Readonly<Record<string, unknown>>;

/** Whether a value is `[]`: some servers write an empty object so. */
export function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The members by lower-case key. Of two keys that differ in case alone the first wins. */
export function lowerKeys(value: object): LowerKeys {
  // Without a prototype, since a reply may have a key `__proto__` or `constructor`.
  const lowered = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of Object.entries(value)) {
    if (isPresent(member)) lowered[key.toLowerCase()] ??= member;
  }
  return lowered;
}

/** Every member with one of these lower-case keys, in every spelling. */
export function allMembers(value: object, ...keys: readonly string[]): readonly unknown[] {
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    keys.includes(key.toLowerCase()) && isPresent(member) ? [member] : [],
  );
}

/** The payload at the root or under `data`, with the members beside `data` that it does not have in any spelling. */
export function payload(body: object): Record<string, unknown> {
  const { data } = lowerKeys(body);
  if (!isRecord(data)) return { ...body };
  const inside = lowerKeys(data);
  const beside = Object.entries(body).filter(([key]) => inside[key.toLowerCase()] === undefined);
  return { ...data, ...Object.fromEntries(beside) };
}

function isPresent(member: unknown): boolean {
  return member !== null && member !== '';
}
