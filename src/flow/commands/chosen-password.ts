/**
 * The requests where the visitor chooses a password.
 */
import { OnboardingError } from '../../domain/problem.js';
import { isResponseLost } from './recovery.js';
import { requestCode, sendTo } from './request-code.js';
import { problemEvent, type Passwords } from './task.js';

export const chosenPasswords: Passwords = {
  areDrawn: false,
  identified: (_task, person) =>
    Promise.resolve({ type: 'request-ended', outcome: { kind: 'identified', person } }),

  sendCode(task, person) {
    const { client, signal } = task;
    const { identifier } = person;
    if (person.status === 'new' || person.customerId === undefined)
      return requestCode(task, () => client.sendVerification(identifier, signal));
    return sendTo(task, person, async () => {
      const { status, customerId } = await client.checkIdentifier(identifier, signal);
      const isKnown = status !== 'new' && customerId !== undefined;
      return isKnown ? { identifier, status, customerId } : undefined;
    });
  },

  check: (_task, _person, typed, check) => check(typed),
  isLost: isResponseLost,
  conclude: (_task, _person, _secrets, end) => Promise.resolve(end),

  /** The new password is set: the visitor logs in with it. */
  afterFailedLogIn(_task, error, identifier) {
    if (!isResponseLost(error) && !(error instanceof OnboardingError)) throw error;
    return { type: 'password-changed', identifier };
  },

  afterRefusedLogIn: (task, problem) =>
    problemEvent(task, problem, 'support', { isNewAccount: true }),
};
