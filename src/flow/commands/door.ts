/**
 * What is different where nobody chooses a password: the code goes out with the look-up, by the call that fits the person, and is
 * checked with a password that is drawn.
 */
import { codeLifetime } from '../../domain/code.js';
import type { Person } from '../../domain/customer.js';
import { OnboardingError, type Problem, type ProblemCode } from '../../domain/problem.js';
import { isAlreadyRegistered, isMessageUnsent } from '../../domain/problem-meaning.js';
import { deliveryFor } from '../state/delivery.js';
import { isRefusal } from '../state/errors.js';
import type { Outcome } from '../state/state.js';
import { drawPassword } from './draw-password.js';
import { requestCode } from './request-code.js';
import { problemEvent, type End, type Ended, type EndEvent, type Task } from './task.js';

/** What a code is sent by. */
export type CallOfDoor = 'sendVerification' | 'sendCode' | 'checkIdentifier';

type Identified = Extract<Outcome, { kind: 'identified' }>;

/** The outcome of a look-up: the code that was sent before is asked for, as long as it can be entered. */
export function letIn({ state, environment }: Task, person: Person): Identified {
  const delivery = deliveryFor(person, state);
  const { code } = delivery;
  const isGood = code !== undefined && environment.clock.now() - code.at < codeLifetime;
  return { kind: 'identified', person, door: isGood ? { delivery } : {} };
}

/**
 * Sends a code. If it is refused because the person has registered meanwhile, or because a gateway or the platform has forgotten the
 * account, the person is looked up and the code sent once more.
 */
export async function sendAtDoor(task: Task<CallOfDoor>, known: Person): Ended<'code-sent'> {
  const { client, signal } = task;
  const send = (person: Person) => {
    const { identifier, status, customerId } = person;
    if (customerId !== undefined)
      return requestCode(task, () => client.sendCode({ customerId, identifier }, signal), person);
    if (status === 'new')
      return requestCode(task, () => client.sendVerification(identifier, signal), person);
    const hint = 'The reply has no customer id.';
    throw new OnboardingError({ code: 'not-our-server', hint });
  };
  try {
    return await send(known);
  } catch (refusal) {
    const isOther = known.status === 'new' ? isAlreadyRegistered : isMessageUnsent;
    if (!(refusal instanceof OnboardingError) || !isOther(refusal.problem)) throw refusal;
    const { identifier } = known;
    const found = await client.checkIdentifier(identifier, signal).catch((error: unknown) => {
      throw error instanceof OnboardingError && isRefusal(error.problem) ? refusal : error;
    });
    if (found.customerId === undefined) throw refusal;
    return send({ identifier, ...found });
  }
}

/**
 * Checks a code with a drawn password: the same for each try, so that the log-in finds whichever of them the API has carried out. One
 * that the platform refuses is drawn once more. `check` rejects with the refusal of the code or of the password.
 */
export async function withDrawnPassword<Ended>(
  task: Task,
  person: Person,
  check: (password: string) => Promise<Ended>,
): Promise<Ended | EndEvent<'already-registered' | 'problem'>> {
  try {
    try {
      return await check(task.memory.secrets?.password ?? drawPassword());
    } catch (error) {
      if (!hasCode(error, 'password-refused')) throw error;
      return await check(drawPassword());
    }
  } catch (error) {
    if (hasCode(error, 'password-refused')) return problemEvent(task, error.problem, 'support');
    if (!hasCode(error, 'username-taken')) throw error;
    return person.status === 'new'
      ? askAgain(task, error.problem, { type: 'already-registered' })
      : problemEvent(task, error.problem, 'support');
  }
}

/**
 * The right code was entered, and its password does not log in: another device has set one of its own between. Once in a journey
 * the visitor may ask for a new code; rejects with an error that is no refusal.
 */
export function afterRefusedLogIn(
  task: Task,
  error: unknown,
): EndEvent<'already-registered' | 'problem'> {
  if (!(error instanceof OnboardingError) || !isRefusal(error.problem)) throw error;
  const { problem } = error;
  return hasCode(error, 'wrong-credentials')
    ? askAgain(task, problem, { type: 'already-registered' })
    : problemEvent(task, problem, 'support');
}

/** Back to the door by `event`, where a press sends another code; the second time to the error page. */
export function askAgain<Ended extends { readonly type: End }>(
  task: Task,
  problem: Problem,
  event: Ended,
): Ended | EndEvent<'problem'> {
  const { memory } = task;
  if (memory.hasAskedAgain) return problemEvent(task, problem, 'support');
  memory.hasAskedAgain = true;
  return event;
}

function hasCode(error: unknown, code: ProblemCode): error is OnboardingError {
  return error instanceof OnboardingError && error.problem.code === code;
}
