/**
 * Schemas of the values in replies, in every spelling that the contract allows, and how one is run: what does not fit is an
 * answer that is not from our server.
 */
import * as z from 'zod/mini';
import { isRecord } from '../domain/json.js';
import { OnboardingError } from '../domain/problem.js';
import { isEmptyList, lowerKeys } from './lower-keys.js';

/** A schema that gives such a value, whatever it reads. */
export type Schema<Value> = z.ZodMiniType<Value>;

/**
 * The value as the schema gives it. Throws `not-our-server` if it does not fit; the hint names the member that does not
 * fit, else `key`, and never a value.
 */
export function validate<Value>(schema: Schema<Value>, value: unknown, key?: string): Value {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const [part] = error.issues[0]?.path ?? [];
  const name = typeof part === 'string' ? part : (key ?? 'root');
  throw malformed(`The reply does not fit the contract at "${name}".`);
}

/** The value as the schema gives it; undefined if it does not fit. */
export function readOptional<Value>(schema: Schema<Value>, value: unknown): Value | undefined {
  return schema.safeParse(value).data;
}

/** The problem of a reply that does not fit the contract; `hint` names keys of the reply, never their values. */
export function malformed(hint: string): OnboardingError {
  return new OnboardingError({ code: 'not-our-server', hint });
}

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
