/**
 * What is different where nobody chooses a password: the code goes out with the look-up, by the call that fits the person, and is
 * checked with a password that is drawn.
 */
import type { Person } from '../../domain/customer.js';
import { OnboardingError, type Problem } from '../../domain/problem.js';
import { isAlreadyRegistered, isMessageUnsent } from '../../domain/problem-meaning.js';
import { deliveryFor, isCodeGood } from '../state/delivery.js';
import { hasCode, isRefusal } from '../state/errors.js';
import type { Outcome } from '../state/state.js';
import { requestCode, sendOnceMore } from './request-code.js';
import { problemEvent, type End, type Ended, type EndEvent, type Task } from './task.js';

/** 24 upper and 24 lower case letters, 8 digits and 8 signs: 64 characters, so that six random bits name one. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxy23456789!#$%*+-=';
const drawnKinds = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z\d]/];
/** The gateway knows a drawn password by its length and kinds (`checkKey` in `log-in.ts`). */
const drawnLength = 24;

/** What a code is sent by. */
export type CallOfDoor = 'sendVerification' | 'sendCode' | 'checkIdentifier';

type Identified = Extract<Outcome, { kind: 'identified' }>;

/** The outcome of a look-up: the code that was sent before is asked for, as long as it can be entered. */
export function letIn({ state, environment }: Task, person: Person): Identified {
  const delivery = deliveryFor(person, state);
  const isGood = isCodeGood(delivery, environment.clock.now());
  return { kind: 'identified', person, byCode: isGood ? { delivery } : {} };
}

/** Sends a code by the call that fits the person, who may have registered meanwhile, or whose account may be forgotten. */
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
  const isStale = known.status === 'new' ? isAlreadyRegistered : isMessageUnsent;
  return sendOnceMore(known, send, isStale, async () => {
    const { identifier } = known;
    const found = await client.checkIdentifier(identifier, signal);
    return found.customerId === undefined ? undefined : { identifier, ...found };
  });
}

/**
 * Checks a code with a drawn password: the same for each try, so that the log-in finds whichever of them the API has carried out. One
 * that the platform refuses is drawn once more. `check` rejects with the refusal of the code or of the password.
 */
export async function withDrawnPassword<Result>(
  task: Task,
  person: Person,
  check: (password: string) => Promise<Result>,
): Promise<Result | EndEvent<'already-registered' | 'problem'>> {
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
export function askAgain<Back extends { readonly type: End }>(
  task: Task,
  problem: Problem,
  event: Back,
): Back | EndEvent<'problem'> {
  const { memory } = task;
  if (memory.hasAskedAgain) return problemEvent(task, problem, 'support');
  memory.hasAskedAgain = true;
  return event;
}

/**
 * A password whose owner never chooses or sees one; it is in memory only until the log-in. 144 random bits, with a character of each
 * kind that a platform may ask for.
 */
function drawPassword(): string {
  for (;;) {
    const bytes = crypto.getRandomValues(new Uint8Array(drawnLength));
    const text = Array.from(bytes, (byte) => alphabet[byte & 63]).join('');
    if (drawnKinds.every((kind) => kind.test(text))) return text;
  }
}
