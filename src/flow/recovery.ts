/**
 * Finds out whether an account was made whose answer got lost.
 * It never makes a second one: the only write it repeats carries the same single-use code.
 */
import { accountOf, type Account, type Person } from '../domain/customer.js';
import { mayHaveCommitted, OnboardingError, type Problem } from '../domain/problem.js';
import type { Client } from '../wire/client.js';
import type { JourneyEvent } from './events.js';
import { isAccountProblem, isRefusal } from './errors.js';

/** What was typed at the code step. */
export interface CodeCredentials {
  readonly password: string;
  readonly code: string;
}

export type RecoveryResult =
  /** The account is there, and its token with it. */
  | { readonly kind: 'signed-in'; readonly account: Account }
  /** The account was made just now. */
  | { readonly kind: 'verified'; readonly account: Account }
  /** The identifier is registered, with another password. */
  | { readonly kind: 'registered' }
  /** There is no account, and the code is used up. */
  | { readonly kind: 'new-code'; readonly problem: Problem };

/** What a finding means for the journey. */
export function eventOf(finding: RecoveryResult): JourneyEvent {
  switch (finding.kind) {
    case 'signed-in':
    case 'verified':
      return { type: 'settled', outcome: { kind: 'verified', account: finding.account } };
    case 'registered':
      return { type: 'already-registered' };
    case 'new-code':
      return { type: 'code-refused', problem: finding.problem };
  }
}

/**
 * Rejects with an `OnboardingError` when the server can't be asked now; trying again later is safe. `refused` is called when
 * the server does not take the password.
 */
export async function recover(
  client: Client,
  person: Person,
  secrets: CodeCredentials,
  signal: AbortSignal,
  onRefused: () => void,
): Promise<RecoveryResult> {
  const found = await signIn(client, person, secrets, signal);
  if (found) return found;
  onRefused();
  const { status } = await client.checkIdentifier(person.identifier, signal);
  if (status === 'registered') return { kind: 'registered' };
  try {
    return { kind: 'verified', account: await register(client, person, secrets, signal) };
  } catch (error) {
    if (!(error instanceof OnboardingError) || !isRefusal(error.problem)) throw error;
    const { problem } = error;
    if (isAccountProblem(problem)) throw error;
    // The first attempt may have gone through just now.
    const registeredMeanwhile = await signIn(client, person, secrets, signal);
    if (registeredMeanwhile) return registeredMeanwhile;
    return problem.code === 'username-taken'
      ? { kind: 'registered' }
      : { kind: 'new-code', problem };
  }
}

/**
 * The same as `confirm`; a refusal that an earlier arrival of the same request explains is looked into. A refused code
 * counts as wrong unless `isRegistered` finds the person registered: then what was typed is tried.
 */
export async function registerOrRecover(
  client: Client,
  person: Person,
  secrets: CodeCredentials,
  signal: AbortSignal,
  isRegistered: () => Promise<boolean>,
): Promise<RecoveryResult> {
  try {
    return { kind: 'verified', account: await register(client, person, secrets, signal) };
  } catch (error) {
    if (!looksCommitted(error)) throw error;
    const isTaken = error.problem.code === 'username-taken';
    if (!isTaken && !(await lookUp(isRegistered, error))) throw error;
    const found = await signIn(client, person, secrets, signal);
    if (found) return found;
    if (isTaken) throw error;
    return { kind: 'registered' };
  }
}

/** A look-up that the server refuses tells nothing, unless it is about the account: the first refusal counts then. */
async function lookUp(
  isRegistered: () => Promise<boolean>,
  refusal: OnboardingError,
): Promise<boolean> {
  try {
    return await isRegistered();
  } catch (error) {
    const problem = error instanceof OnboardingError ? error.problem : undefined;
    throw problem && isRefusal(problem) && !isAccountProblem(problem) ? refusal : error;
  }
}

/**
 * Whether a write is refused as it is when it has gone through already. A browser sends a request again by itself
 * when a connection that it kept open is cut, and the second answer is the one that arrives.
 */
export function looksCommitted(error: unknown): error is OnboardingError {
  if (!(error instanceof OnboardingError)) return false;
  const { code } = error.problem;
  return code === 'username-taken' || code === 'code-expired' || code === 'wrong-code';
}

/** Registers a new person, or gives a card holder credentials. */
async function register(
  client: Client,
  { identifier, customerId, status }: Person,
  { password, code }: CodeCredentials,
  signal: AbortSignal,
): Promise<Account> {
  if (status !== 'has-card' || customerId === undefined) {
    return client.register({ identifier, password, code }, signal);
  }
  const change = { customerId, identifier, password, code };
  return { customerId, ...(await client.changeCredentials(change, signal)) };
}

async function signIn(
  client: Client,
  { identifier, customerId }: Person,
  { password }: CodeCredentials,
  signal: AbortSignal,
): Promise<Extract<RecoveryResult, { kind: 'signed-in' }> | undefined> {
  try {
    const customer = await client.logIn({ username: identifier.value, password }, signal);
    return { kind: 'signed-in', account: accountOf({ customerId, ...customer }) };
  } catch (error) {
    if (error instanceof OnboardingError && isRefusal(error.problem)) return undefined;
    throw error;
  }
}

/** Whether an answer to a write is lost, so that only asking can tell what happened. */
export function isResponseLost(error: unknown): error is Error {
  return (
    (error instanceof OnboardingError && mayHaveCommitted(error.problem)) ||
    (error instanceof DOMException && error.name === 'TimeoutError')
  );
}
