/**
 * How values are spelled in replies, whatever the generation of the server.
 */
import * as z from 'zod/mini';
import { OnboardingError } from '../domain/problem.js';

/** An object by lower-case keys; members that are absent, `null` or `""` are not there. */
export type Folded = Readonly<Record<string, unknown>>;

/** Ids and the like: a string or a number, kept as a string. */
export const text = z.pipe(z.union([z.string(), z.number()]), z.transform(String));

const spellings = new Map<unknown, boolean>([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** A boolean as such, in words, or as a digit. */
export const flag = z.pipe(
  z.pipe(
    z.union([z.boolean(), z.number(), z.string()]),
    z.transform((value) => spellings.get(String(value).toLowerCase())),
  ),
  z.boolean(),
);

export const record = z.looseObject({});

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Has no prototype, so that no key is special; the first of two keys that differ in case alone wins. */
export function fold(value: object): Folded {
  const folded = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of Object.entries(value)) {
    if (member !== null && member !== '') folded[key.toLowerCase()] ??= member as unknown;
  }
  return folded;
}

/** The payload at the root or under `data`, with what stands beside it. */
export function payload(body: object): Record<string, unknown> {
  const { data } = fold(body);
  return isRecord(data) ? { ...body, ...data } : { ...body };
}

/** The value as the schema has it; anything else is an answer that is not from our server. */
export function read<Schema extends z.core.$ZodType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.map(String).join('.');
  throw malformed(`The reply does not fit the contract at "${where ?? ''}".`);
}

/** `hint` names keys of the reply, never their values. */
export function malformed(hint: string): OnboardingError {
  return new OnboardingError({ code: 'not-our-server', hint });
}
