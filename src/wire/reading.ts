/**
 * How values are spelled in replies, whatever the generation of the server.
 */
import * as z from 'zod/mini';
import { OnboardingError } from '../domain/problem.js';

/** An object by lower-case keys; members that are absent, `null` or `""` are not there. */
export type Folded = Readonly<Record<string, unknown>>;

/**
 * A schema out of a reading: what the value means, or undefined where it means nothing. One kind of schema
 * for all, as zod's core has it: each further kind (objects, unions, optional members) costs every visitor
 * as much, and so do the methods of a schema, which nobody calls.
 */
export function schemaOf<Value>(reading: (value: unknown) => Value | undefined): Schema<Value> {
  return new z.core.$ZodTransform({
    type: 'transform',
    transform(input, { issues }) {
      const value = reading(input);
      if (value === undefined) issues.push({ code: 'custom', input, message: 'not of this kind' });
      return value;
    },
  }) as Schema<Value>;
}

export const word = schemaOf((value) => (typeof value === 'string' ? value : undefined));

/** Ids and the like: a string or a number, kept as a string. */
export const text = schemaOf((value) => (isText(value) ? String(value) : undefined));

const spellings = new Map<unknown, boolean>([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

/** A boolean as such, in words, or as a digit. */
export const flag = schemaOf((value) =>
  isText(value) || typeof value === 'boolean'
    ? spellings.get(String(value).toLowerCase())
    : undefined,
);

export const record = schemaOf((value) => (isRecord(value) ? value : undefined));

/** A string, or a number (`1e999` is none). */
export function isText(value: unknown): value is string | number {
  return typeof value === 'string' || Number.isFinite(value);
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Some servers write an empty object as an empty list. */
export function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** The members of a list, all of one kind; `null` in it is absent. */
export function listOf<Member>(
  value: unknown,
  isMember: (item: unknown) => item is Member,
): readonly Member[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const there: readonly unknown[] = value.filter((item) => item !== null);
  return there.every(isMember) ? there : undefined;
}

/** Has no prototype, so that no key is special; the first of two keys that differ in case alone wins. */
export function fold(value: object): Folded {
  const folded = Object.create(null) as Record<string, unknown>;
  for (const [key, member] of Object.entries(value)) {
    if (member !== null && member !== '') folded[key.toLowerCase()] ??= member as unknown;
  }
  return folded;
}

/** Whatever an object has by these lower-case keys, in every spelling; `null` and `""` are not there. */
export function everyMember(value: object, ...keys: readonly string[]): readonly unknown[] {
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    keys.includes(key.toLowerCase()) && member !== null && member !== '' ? [member] : [],
  );
}

/** The payload at the root or under `data`, with what stands beside it and is not in it by any spelling. */
export function payload(body: object): Record<string, unknown> {
  const { data } = fold(body);
  if (!isRecord(data)) return { ...body };
  const inside = fold(data);
  const beside = Object.entries(body).filter(([key]) => inside[key.toLowerCase()] === undefined);
  return { ...data, ...Object.fromEntries(beside) };
}

/** The value as the schema has it; anything else is an answer that is not from our server. */
export function read<Value>(schema: Schema<Value>, value: unknown, key: string): Value {
  const result = judge(schema, value);
  if (result) return result.value;
  throw malformed(`The reply does not fit the contract at "${key}".`);
}

/** The value as the schema has it; what does not fit counts as not said. */
export function readIfFits<Value>(schema: Schema<Value>, value: unknown): Value | undefined {
  return judge(schema, value)?.value;
}

/** Through the door that all libraries of schemas have (Standard Schema): it makes no error that nobody reads. */
function judge<Value>(
  schema: Schema<Value>,
  value: unknown,
): { readonly value: Value } | undefined {
  const result = schema['~standard'].validate(value);
  return result instanceof Promise || result.issues ? undefined : result;
}

/** Those members of an object that are there, each as its schema has it. */
export function readMembers<Schemas extends Readonly<Record<string, Schema<unknown>>>>(
  schemas: Schemas,
  members: Folded,
): Members<Schemas> {
  const present = Object.entries(schemas).filter(([key]) => members[key] !== undefined);
  const values = present.map(([key, schema]) => [key, read(schema, members[key], key)] as const);
  return withoutPrototype(...values.map(([key, value]) => ({ [key]: value }))) as Members<Schemas>;
}

/** The own members of these objects in one that inherits none: a page may have added to `Object.prototype`. */
export function withoutPrototype(...parts: readonly object[]): Record<string, unknown> {
  return Object.assign(Object.create(null) as object, ...parts) as Record<string, unknown>;
}

type Schema<Value> = z.core.$ZodType<Value>;
export type Members<Schemas> = { readonly [Key in keyof Schemas]?: z.output<Schemas[Key]> };

/** `hint` names keys of the reply, never their values. */
export function malformed(hint: string): OnboardingError {
  return new OnboardingError({ code: 'not-our-server', hint });
}
