/**
 * Runs a schema on a value of a reply. What does not fit is an answer that is not from our server.
 */
import type * as z from 'zod/mini';
import { OnboardingError } from '../domain/problem.js';

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
