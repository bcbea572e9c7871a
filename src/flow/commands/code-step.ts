/**
 * The requests of the code step: look an identifier up, send a code, check it, and find the result of a check whose response was lost.
 * A forgotten password uses the same requests; `reset.ts` finds the account that its code is for.
 */
import { accountOf, type Person } from '../../domain/customer.js';
import { OnboardingError } from '../../domain/problem.js';
import { carriedProfile, isCodeGood } from '../state/delivery.js';
import { isAccountProblem, problemOf } from '../state/errors.js';
import type { CheckingState } from '../state/state.js';
import { afterLogIn, logInFirst, type CallAfterLogIn, type EndOfLogIn } from './log-in.js';
import type { CommandOf } from '../state/command.js';
import { at, problemEvent, type CodeCredentials, type Ended, type Task } from './task.js';
import {
  recover,
  registerOrRecover,
  type CallOfCode,
  type EndOfRecovery,
  type RecoveryResult,
} from './recovery.js';
import { personOfReset, sendResetCode } from './reset.js';

/** Looks an identifier up; for a forgotten password a code is sent at once. */
export async function identify(
  task: Task<'checkIdentifier' | 'sendCode' | 'logIn' | CallAfterLogIn>,
  { identifier }: CommandOf<'identify'>,
): Ended<'identified' | 'card-unknown' | 'code-sent' | EndOfLogIn> {
  if (task.state.step === 'reset') return sendResetCode(task, identifier);
  const check = await task.client.checkIdentifier(identifier, task.signal);
  // Without an account there is no contact for a code behind the card.
  if (check.status === 'new' && identifier.channel === 'card')
    return { type: 'request-ended', outcome: { kind: 'card-unknown', identifier } };
  const person = { identifier, ...check };
  return task.passwords.identified(task, person);
}

/** Sends a code. */
export async function sendCode(
  task: Task<'warmUp' | 'sendVerification' | 'sendCode' | 'checkIdentifier'>,
): Ended<'code-sent' | 'identified'> {
  const { client, signal } = task;
  const state = at(task, 'otp', 'reset', 'register');
  if (state.step === 'reset') return sendResetCode(task, state.identifier);
  const { person } = state;
  if (!person) throw new OnboardingError({ code: 'unexpected' });
  await client.warmUp(signal);
  return task.passwords.sendCode(task, person);
}

/** Checks a code: registers, or sets a new password. */
export async function verify(
  task: Task<'warmUp' | CallOfCode | CallAfterLogIn>,
  command: CommandOf<'verify'>,
): Ended<EndOfCode | 'answer-lost'> {
  const { client, memory, signal } = task;
  const { code, password = '' } = command;
  const state = at(task, 'otp', 'reset');
  const person = state.step === 'reset' ? await personOfReset(task, state) : state.person;
  if (!person) throw new OnboardingError({ code: 'wrong-code' });
  memory.identity = { identifier: person.identifier, username: person.identifier.value };
  const check = async (chosen: string): Ended<EndOfCode> => {
    const secrets = { code, password: chosen };
    memory.secrets = secrets;
    const find = memory.registered === person ? recover : registerOrRecover;
    return concluded(task, person, secrets, await find(task, person, secrets));
  };
  await task.passwords.prepare?.(task, person, command);
  await client.warmUp(signal);
  try {
    return await task.passwords.check(task, person, password, check);
  } catch (error) {
    if (!task.passwords.isLost(error)) throw error;
    task.report(problemOf(error));
    return { type: 'answer-lost', person };
  }
}

/** Finds out whether a code whose answer was lost was accepted. */
export async function checkAgain(
  task: Task<CallOfCode | CallAfterLogIn>,
): Ended<EndOfCode | 'code-unused'> {
  task.checks.begin();
  try {
    return await check(task, at(task, 'checking'));
  } catch (error) {
    // After a cancelled check no further check is scheduled.
    if (task.isCancelled()) throw error;
    const problem = problemOf(error);
    // The account itself is the problem: another check would give the same answer.
    if (isAccountProblem(problem)) return problemEvent(task, problem, 'support');
    const next = task.checks.next(problem) ? ({ willRetry: true } as const) : {};
    return problemEvent(task, problem, undefined, next);
  }
}

/** The ends of a request that checks a code. */
type EndOfCode = 'verified' | EndOfRecovery | EndOfLogIn | 'password-changed';

/**
 * The event of a result; a registered customer is logged in first. The username in the reply is only used for the log-in; no event
 * contains it.
 */
async function concluded(
  task: Task<'logIn' | CallAfterLogIn>,
  person: Person,
  secrets: CodeCredentials,
  result: RecoveryResult,
): Ended<EndOfCode> {
  const { memory, passwords } = task;
  const found = 'type' in result ? await passwords.conclude(task, person, secrets, result) : result;
  if ('type' in found) return found;
  const { account, customer } = found;
  const { username: given } = account;
  if (person.status !== 'registered') {
    memory.givenUsername = given;
    return { type: 'request-ended', outcome: { kind: 'verified', account: accountOf(account) } };
  }
  const { identifier } = person;
  const username = identifier.value;
  const { password } = secrets;
  try {
    const loggedIn = customer
      ? { customer, username }
      : await logInFirst(task, { username, password, given });
    memory.identity = { identifier, username: loggedIn.username };
    return await afterLogIn(task, loggedIn.customer, carriedProfile(task.state).pendingProfile);
  } catch (error) {
    return passwords.afterFailedLogIn(task, error, identifier);
  }
}

/**
 * Finds out whether the account exists, or its new password is set. After a reload the password and the code are lost, so only the
 * registration status can be looked up; a forgotten password is at its form again and has no check. For a customer who was registered
 * before, the status does not tell whether the code was accepted.
 */
async function check(
  task: Task<CallOfCode | CallAfterLogIn>,
  { person, delivery }: CheckingState,
): Ended<EndOfCode | 'code-unused'> {
  const { client, signal, environment } = task;
  const { secrets } = task.memory;
  const onAbsent = () => task.dispatch({ type: 'no-account' });
  if (secrets) {
    const result = await recover(task, person, secrets, onAbsent);
    return concluded(task, person, secrets, result);
  }
  const isCustomer = person.status === 'registered';
  const { status } = isCustomer ? person : await client.checkIdentifier(person.identifier, signal);
  if (status === 'registered') return { type: 'already-registered' };
  return isCodeGood(delivery, environment.clock.now())
    ? { type: 'code-unused' }
    : { type: 'code-refused', problem: { code: 'code-expired' } };
}
