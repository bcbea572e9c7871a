/**
 * Schemas of the values in replies. One rule: a member that the journey needs has to fit its schema, else the reply is not from
 * our server; any other member is `spare`, and absent where it does not fit.
 */
import * as z from 'zod/mini';
import { OnboardingError } from '../domain/problem.js';
import { lowerKeys } from './lower-keys.js';

/** A schema that gives such a value, whatever it reads. */
export type Schema<Value> = z.ZodMiniType<Value>;

/**
 * The value as the schema gives it. Throws `not-our-server` if it does not fit; the hint names the member below `name` that does
 * not fit, and never a value.
 */
export function validate<Value>(schema: Schema<Value>, value: unknown, name?: string): Value {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const path = error.issues[0]?.path ?? [];
  throw malformed([name ?? [], path].flat().map(String).join('.'));
}

/** The problem of a reply that does not fit the contract; `name` is a key of the reply, `reason` holds no value. */
export function malformed(name: string, reason?: string): OnboardingError {
  const hint = `The reply does not fit the contract at "${name}"${reason ? `: ${reason}` : ''}.`;
  return new OnboardingError({ code: 'not-our-server', hint });
}

/** Text, or a number as text. */
export const text = z.pipe(z.union([z.string(), z.number()]), z.transform(String));

/** The id of a customer, card or option as text; undefined for 0, which is written where nothing is chosen or issued. */
export const id = z.pipe(
  text,
  z.transform((value) => (value === '0' ? undefined : value)),
);

/** The id as a number, as the platform stores it, if that is exact. */
export function exactId(text: string): string | number {
  const number = Number(text);
  return Number.isSafeInteger(number) && String(number) === text ? number : text;
}

export const flag = z.boolean();

/** A member that the journey can do without: absent where it does not fit. `z.catch` would add 3 KB to the drop-in. */
export function spare<Value>(schema: Schema<Value>) {
  return z.optional(z.transform((value) => readSpare(schema, value)));
}

/** The value as the schema gives it; undefined where it does not fit. */
export function readSpare<Value>(schema: Schema<Value>, value: unknown): Value | undefined {
  return schema.safeParse(value).data;
}

/** An object with these members by lower-case key, and any others; without members for a value that is not an object. */
export function members<Shape extends Record<string, z.ZodMiniType>>(shape: Shape) {
  return z.pipe(z.transform(lowerKeys), z.object(shape));
}
