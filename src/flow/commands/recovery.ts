/**
 * A registration, or a new password, whose response was lost: which requests find out whether it was carried out, and what
 * their answers mean. No second account is created, since the only write that is repeated has the same single-use code. Of a
 * registered customer a look-up says nothing: there the log-in alone decides. When a failed look-up is repeated is decided in
 * `check-series.ts`.
 */
import { accountOf, type Customer, type NamedAccount, type Person } from '../../domain/customer.js';
import { OnboardingError } from '../../domain/problem.js';
import { isUncertainRefusal, mayHaveCommitted } from '../../domain/problem-meaning.js';
import { hasCode, isAccountProblem, isRefusal } from '../state/errors.js';
import type { ServerEvent } from '../state/events.js';
import type { CodeCredentials, Task } from './task.js';

/** What finds out whether a code was accepted. */
export type CallOfCode = 'checkIdentifier' | 'logIn' | 'register' | 'changeCredentials';

/** The account has this password. */
export interface Verified {
  readonly account: NamedAccount;
  /** By a log-in, whose token is stored; absent if the code has just created the account or set its password. */
  readonly customer?: Customer;
}

/** Another password belongs to the account; or nobody has this password, and the code was used. */
export type EndOfRecovery = 'already-registered' | 'code-refused';

export type RecoveryResult = Verified | Extract<ServerEvent, { type: EndOfRecovery }>;

/**
 * Rejects with an `OnboardingError` if the API cannot be asked now; a later call is safe. `onAbsent` is called when the API says
 * that the request was not carried out, before it is repeated.
 */
export async function recover(
  task: Task<CallOfCode>,
  person: Person,
  secrets: CodeCredentials,
  onAbsent?: () => void,
): Promise<RecoveryResult> {
  const { client, signal } = task;
  const found = await signIn(task, person, secrets);
  if (found) return found;
  const isReset = person.status === 'registered';
  if (!isReset) {
    const { status } = await client.checkIdentifier(person.identifier, signal);
    if (status === 'registered') return { type: 'already-registered' };
  }
  onAbsent?.();
  try {
    return { account: await register(task, person, secrets) };
  } catch (error) {
    if (!(error instanceof OnboardingError) || !isRefusal(error.problem)) throw error;
    const { problem } = error;
    if (isAccountProblem(problem) && !isReset) throw error;
    // The first attempt may have succeeded meanwhile.
    const registeredMeanwhile = await signIn(task, person, secrets);
    if (registeredMeanwhile) return registeredMeanwhile;
    if (isReset) return { type: 'code-refused', problem };
    if (problem.code === 'username-taken') return { type: 'already-registered' };
    // The account may have another username than the one that was typed.
    const isUncertain = isUncertainRefusal(problem);
    const found = isUncertain && (await client.checkIdentifier(person.identifier, signal));
    return found && found.status === 'registered'
      ? { type: 'already-registered' }
      : { type: 'code-refused', problem };
  }
}

/**
 * Registers, and recovers if the refusal may be that of a repeated request, or may hide an account. A refused code counts as wrong
 * unless a look-up finds the account: then the typed password is tried. At the door nobody chose the password, so that a platform which
 * says that it was used before may have set it by this request.
 */
export async function registerOrRecover(
  task: Task<CallOfCode>,
  person: Person,
  secrets: CodeCredentials,
): Promise<RecoveryResult> {
  try {
    return { account: await register(task, person, secrets) };
  } catch (error) {
    if (isUncertain(error)) return recover(task, person, secrets);
    if (!looksCommitted(error) && !(task.isDoor && isPasswordRefused(error))) throw error;
    const isTaken = error.problem.code === 'username-taken';
    const isSure = isTaken || isPasswordRefused(error) || person.status === 'registered';
    if (!isSure && !(await isRegistered(task, person, error))) throw error;
    const found = await signIn(task, person, secrets);
    if (found) return found;
    if (isSure) throw error;
    return { type: 'already-registered' };
  }
}

/**
 * Whether the account exists although its code was refused. A refused look-up proves nothing, unless it is about the account: then
 * the first refusal counts.
 */
async function isRegistered(
  { client, memory, signal }: Task<'checkIdentifier'>,
  person: Person,
  refusal: OnboardingError,
): Promise<boolean> {
  try {
    const { status } = await client.checkIdentifier(person.identifier, signal);
    if (status === 'registered') memory.registered = person;
    return status === 'registered';
  } catch (error) {
    const problem = error instanceof OnboardingError ? error.problem : undefined;
    throw problem && isRefusal(problem) && !isAccountProblem(problem) ? refusal : error;
  }
}

/**
 * Whether a refusal is also the reply to a write that has already succeeded. A browser repeats a request by itself
 * when a kept connection is cut, and the second reply is the one that arrives.
 */
export function looksCommitted(error: unknown): error is OnboardingError {
  if (!(error instanceof OnboardingError)) return false;
  const { code } = error.problem;
  return code === 'username-taken' || code === 'code-expired' || code === 'wrong-code';
}

const isPasswordRefused = (error: unknown): error is OnboardingError =>
  hasCode(error, 'password-refused');

/** Whether a refusal leaves open whether the account was made or changed: the API is asked before the visitor is told. */
export function isUncertain(error: unknown): error is OnboardingError {
  return error instanceof OnboardingError && isUncertainRefusal(error.problem);
}

/** Registers a new customer, or gives a card holder credentials; a registered customer gets new ones. */
async function register(
  { client, signal }: Task<'register' | 'changeCredentials'>,
  { identifier, customerId, status }: Person,
  { password, code }: CodeCredentials,
): Promise<NamedAccount> {
  if (status === 'new' || customerId === undefined) {
    return client.register({ identifier, password, code }, signal);
  }
  // The id of `checkcard` is for these requests only: behind a gateway it is sealed.
  return client.changeCredentials({ customerId, identifier, password, code }, signal);
}

/** Logs in with the password of the code step; undefined if that is refused. */
export async function signIn(
  { client, signal }: Task<'logIn'>,
  { identifier }: Person,
  { password }: CodeCredentials,
): Promise<Verified | undefined> {
  try {
    const customer = await client.logIn({ username: identifier.value, password }, signal);
    return { account: accountOf(customer), customer };
  } catch (error) {
    if (error instanceof OnboardingError && isRefusal(error.problem)) return undefined;
    throw error;
  }
}

/** Whether the response to a write is lost, so that only a look-up can tell the result. */
export function isResponseLost(error: unknown): error is Error {
  return (
    (error instanceof OnboardingError && mayHaveCommitted(error.problem)) ||
    (error instanceof DOMException && error.name === 'TimeoutError')
  );
}
