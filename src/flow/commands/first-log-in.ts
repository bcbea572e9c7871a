/**
 * The log-in right after a code has made an account or changed its password.
 */
import type { Customer } from '../../domain/customer.js';
import { OnboardingError } from '../../domain/problem.js';
import type { Client } from '../../wire/client.js';

export interface FirstLogIn {
  /** As it was typed. */
  readonly username: string;
  readonly password: string;
  /** The username that the reply of the account names; a platform may replace what was typed. */
  readonly given?: string | undefined;
}

/** Logs in with what was typed; if that is refused as wrong and the platform has given another username, once with that. */
export async function logInFirst(
  client: Client,
  { username, password, given }: FirstLogIn,
  signal: AbortSignal,
): Promise<{ readonly customer: Customer; readonly username: string }> {
  try {
    return { customer: await client.logIn({ username, password }, signal), username };
  } catch (error) {
    const isWrong = error instanceof OnboardingError && error.problem.code === 'wrong-credentials';
    if (!isWrong || given === undefined || given === username) throw error;
    return { customer: await client.logIn({ username: given, password }, signal), username: given };
  }
}
