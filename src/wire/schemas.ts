/**
 * Schemas of the values in replies, in every spelling that the contract allows.
 */
import * as z from 'zod/mini';
import { isRecord } from '../domain/json.js';
import { isEmptyList, lowerKeys } from './lower-keys.js';

/** A string as such. */
export const string = z.string();

/** An id or the like: a string or a number, given as a string. */
export const text = z.pipe(z.union([z.string(), z.number()]), z.transform(String));

const spellings = new Map<string, boolean>([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** The boolean that a value stands for: as such, as a word in any case, or as a digit. */
export function toBoolean(value: unknown): boolean | undefined {
  const isScalar =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isScalar ? spellings.get(String(value).toLowerCase()) : undefined;
}

/** A boolean in any of its spellings. */
export const flag = z.pipe(z.transform(toBoolean), z.boolean());

/** Any object that is not a list. */
export const record = z.custom<Record<string, unknown>>(isRecord);

/** A list of ids, given as strings; `null` in it is absent. */
export const textList = z.pipe(withoutNull(), z.array(text));

/** A list of objects; `null` and `[]` in it are absent. */
export const recordList = z.pipe(
  z.pipe(
    withoutNull(),
    z.transform((list) => (Array.isArray(list) ? list.filter((item) => !isEmptyList(item)) : list)),
  ),
  z.array(record),
);

/** An object with these members by lower-case key, all of them optional; `null` and `""` count as absent. */
export function members<Shape extends Record<string, z.ZodMiniType>>(shape: Shape) {
  const present = z.transform((value: unknown) => (isRecord(value) ? lowerKeys(value) : value));
  return z.pipe(present, z.object(optional(shape)));
}

/** The shape with every member optional; `z.partial` would add 320 bytes to the drop-in. */
function optional<Shape extends Record<string, z.ZodMiniType>>(shape: Shape) {
  const members = Object.entries(shape).map(([key, schema]) => [key, z.optional(schema)] as const);
  return Object.fromEntries(members) as { [Key in keyof Shape]: z.ZodMiniOptional<Shape[Key]> };
}

function withoutNull() {
  return z.transform((list: unknown): unknown =>
    Array.isArray(list) ? list.filter((item) => item !== null) : list,
  );
}
