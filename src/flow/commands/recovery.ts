/**
 * A registration, or a new password, whose response was lost: which requests find out whether the API has carried it out, and what their
 * answers mean. A second account cannot be created, because the only write that is repeated has the same single-use code. For a
 * registered customer only the log-in tells the result, since a look-up finds the account in any case. `check-series.ts` decides when a
 * failed check is repeated.
 */
import { accountOf, type NamedAccount, type Person } from '../../domain/customer.js';
import { OnboardingError, type Problem } from '../../domain/problem.js';
import { isUncertainRefusal, mayHaveCommitted } from '../../domain/problem-meaning.js';
import { isAccountProblem, isRefusal } from '../state/errors.js';
import type { ServerEvent } from '../state/events.js';
import type { CodeCredentials, Task, Verified } from './task.js';

/** The calls that find out whether a code was accepted. */
export type CallOfCode = 'checkIdentifier' | 'logIn' | 'register' | 'changeCredentials';

/** Another password belongs to the account; or the password belongs to no account, and the code was used. */
export type EndOfRecovery = 'already-registered' | 'code-refused';

export type RecoveryResult = Verified | Extract<ServerEvent, { type: EndOfRecovery }>;

/**
 * Finds out whether the code was accepted, and repeats the request if not. Rejects with an `OnboardingError` if the API cannot be reached
 * now; it can be called again. `onAbsent` is called when the API says that the request was not carried out, before it is repeated.
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
 * Registers. If the request is refused, an earlier copy of it may have succeeded: a browser repeats a request by itself when a kept
 * connection is cut, and the second reply is the one that arrives.
 */
export async function registerOrRecover(
  task: Task<CallOfCode>,
  person: Person,
  secrets: CodeCredentials,
): Promise<RecoveryResult> {
  try {
    return { account: await register(task, person, secrets) };
  } catch (error) {
    if (!(error instanceof OnboardingError)) throw error;
    switch (leftOpenBy(error.problem, person, task.passwords.areDrawn)) {
      case 'nothing':
        throw error;
      case 'everything':
        return recover(task, person, secrets);
      case 'password': {
        const found = await signIn(task, person, secrets);
        if (found) return found;
        throw error;
      }
      case 'account':
        if (!(await isRegistered(task, person, error))) throw error;
        return (await signIn(task, person, secrets)) ?? { type: 'already-registered' };
    }
  }
}

/** What a refusal does not tell. */
type LeftOpen =
  /** The write was not carried out. */
  | 'nothing'
  /** Whether the password of the account is the one that was sent; only a log-in tells. */
  | 'password'
  /** Whether there is an account, and if so whether the password is its own. */
  | 'account'
  /** Whether the platform has acted: it does not know itself. */
  | 'everything';

function leftOpenBy(problem: Problem, { status }: Person, isDrawn: boolean): LeftOpen {
  if (isUncertainRefusal(problem)) return 'everything';
  switch (problem.code) {
    case 'username-taken':
      return 'password';
    case 'wrong-code':
    case 'code-expired':
      // A look-up finds a registered customer in any case.
      return status === 'registered' ? 'password' : 'account';
    case 'password-refused':
      // A random password was used before only if this request has set it.
      return isDrawn ? 'password' : 'nothing';
    default:
      return 'nothing';
  }
}

/**
 * Whether the account exists although the code was refused. Throws `refusal`, that of the code, if the look-up is refused too, unless
 * the account itself is the reason.
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
