/**
 * The requests of a journey without passwords. The code is sent right after the look-up, by the call that fits the person,
 * and it is checked with a random password.
 */
import type { Person } from '../../domain/customer.js';
import { passwordLength, passwordOf } from '../../domain/drawn-password.js';
import { OnboardingError, type Problem } from '../../domain/problem.js';
import { isAlreadyRegistered, isMessageUnsent } from '../../domain/problem-meaning.js';
import { deliveryFor, isCodeGood } from '../state/delivery.js';
import { hasCode, isRefusal } from '../state/errors.js';
import { requestCode, sendOnceMore } from './request-code.js';
import { isResponseLost, signIn } from './recovery.js';
import {
  problemEvent,
  type End,
  type Ended,
  type EndEvent,
  type Passwords,
  type Task,
} from './task.js';

export const drawnPasswords: Passwords = {
  areDrawn: true,

  /** A code that was sent before is still asked for while it is valid; otherwise the next step sends one. */
  identified({ state, environment }, person) {
    const delivery = deliveryFor(person, state);
    const isGood = isCodeGood(delivery, environment.clock.now());
    const byCode = isGood ? { delivery } : {};
    const outcome = { kind: 'identified', person, byCode } as const;
    return Promise.resolve({ type: 'request-ended', outcome });
  },

  sendCode: sendPasswordless,
  check: (task, person, _typed, check) => withRandomPassword(task, person, check),

  /** The code was accepted and the session has ended since: the check logs in again with the random password. */
  isLost: (error): error is Error => isResponseLost(error) || hasCode(error, 'session-expired'),

  async conclude(task, person, secrets, end) {
    if (end.type === 'code-refused') return end;
    // The account may have been created by this code, between the log-in and the look-up.
    const found = await signIn(task, person, secrets);
    // The password of the account is unknown: the visitor needs another code.
    return found ?? offerNewCode(task, { code: 'username-taken' }, end);
  },

  /** Another device has set another password in between. */
  afterFailedLogIn(task, error) {
    if (!(error instanceof OnboardingError) || !isRefusal(error.problem)) throw error;
    const { problem } = error;
    return hasCode(error, 'wrong-credentials')
      ? offerNewCode(task, problem, { type: 'already-registered' })
      : problemEvent(task, problem, 'support');
  },

  afterRefusedLogIn: (task, problem) =>
    problem.code === 'wrong-credentials'
      ? offerNewCode(task, problem, { type: 'session-over' })
      : problemEvent(task, problem, 'support', { isNewAccount: true }),
};

type CallOfCodeRequest = 'sendVerification' | 'sendCode' | 'checkIdentifier';

/**
 * Sends a code by the call that fits the person. If the call is refused because they have registered meanwhile, or because no
 * message was sent (the id of their account may no longer be valid), they are looked up and the code is sent once more.
 */
async function sendPasswordless(task: Task<CallOfCodeRequest>, known: Person): Ended<'code-sent'> {
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
 * Checks a code with a random password. Each try uses the same password, so that a log-in succeeds whichever try the API has carried
 * out. If the platform refuses the password, another one is used, once. `check` rejects with the refusal of the code or of the
 * password.
 */
async function withRandomPassword<Result>(
  task: Task,
  person: Person,
  check: (password: string) => Promise<Result>,
): Promise<Result | EndEvent<'already-registered' | 'problem'>> {
  try {
    try {
      return await check(
        task.memory.secrets?.password ?? task.memory.passkey?.password ?? randomPassword(),
      );
    } catch (error) {
      if (!hasCode(error, 'password-refused')) throw error;
      return await check(randomPassword());
    }
  } catch (error) {
    if (hasCode(error, 'password-refused')) return problemEvent(task, error.problem, 'support');
    if (!hasCode(error, 'username-taken')) throw error;
    return person.status === 'new'
      ? offerNewCode(task, error.problem, { type: 'already-registered' })
      : problemEvent(task, error.problem, 'support');
  }
}

/** Ends the request with `event`, which leads to the first form, where the visitor can request a new code; the second time with the error page. */
function offerNewCode<Back extends { readonly type: End }>(
  task: Task,
  problem: Problem,
  event: Back,
): Back | EndEvent<'problem'> {
  const { memory } = task;
  if (memory.hasOfferedNewCode) return problemEvent(task, problem, 'support');
  memory.hasOfferedNewCode = true;
  return event;
}

/**
 * A random password, which the visitor never sees; it is in memory only until the log-in. 144 random bits, with a character of each
 * kind that a platform may require.
 */
function randomPassword(): string {
  for (;;) {
    const text = passwordOf(crypto.getRandomValues(new Uint8Array(passwordLength)));
    if (text !== undefined) return text;
  }
}
