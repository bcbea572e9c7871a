/**
 * The commands of the code step: look an identifier up, send a code, check it, and find the result of a check whose
 * response was lost. A forgotten password uses the same commands; what differs there is in `reset.ts`.
 */
import type { Person } from '../../domain/customer.js';
import type { Identifier } from '../../domain/identifier.js';
import { isAccountProblem, problemOf } from '../state/errors.js';
import type { JourneyEvent } from '../state/events.js';
import type { CheckingState } from '../state/state.js';
import { at, problemEvent, type Handlers, type Task } from './handler.js';
import {
  eventOf,
  isResponseLost,
  recover,
  registerOrRecover,
  type RecoveryResult,
} from './recovery.js';
import { requestCode, sendOrLookUp } from './request-code.js';
import { resetPassword, sendResetCode } from './reset.js';

type CodeHandlers = Pick<Handlers, 'identify' | 'send-code' | 'verify' | 'check-again'>;

export const codeHandlers: CodeHandlers = {
  identify: {
    isRead: true,
    exitOnRefusal: ({ step }) => (step === 'register' ? 'home' : undefined),
    async run(task, { identifier }) {
      if (task.state.step === 'reset') return sendResetCode(task, identifier);
      const check = await task.client.checkIdentifier(identifier, task.signal);
      // Without an account there is no contact for a code behind the card.
      const outcome =
        check.status === 'new' && identifier.channel === 'card'
          ? ({ kind: 'card-unknown', identifier } as const)
          : ({ kind: 'identified', person: { identifier, ...check } } as const);
      return { type: 'request-ended', outcome };
    },
  },

  'send-code': {
    async run(task) {
      const { client, signal } = task;
      const state = at(task, 'otp', 'reset');
      if (state.step === 'reset') return sendResetCode(task, state.identifier);
      const { identifier, customerId, status } = state.person;
      await client.warmUp(signal);
      return status === 'has-card' && customerId !== undefined
        ? sendToHolder(task, identifier, customerId)
        : requestCode(task, () => client.sendVerification(identifier, signal));
    },
  },

  verify: {
    async run(task, { code, password }) {
      const { client, memory, signal } = task;
      const state = at(task, 'otp', 'reset');
      const secrets = { code, password };
      if (state.step === 'reset') return resetPassword(task, state, secrets);
      const { person } = state;
      memory.identity = { identifier: person.identifier, username: person.identifier.value };
      memory.secrets = secrets;
      await client.warmUp(signal);
      try {
        const found =
          memory.registered === person
            ? recover(client, person, secrets, signal)
            : registerOrRecover(client, person, secrets, signal, () => isRegistered(task, person));
        return concluded(task, await found);
      } catch (error) {
        if (!isResponseLost(error)) throw error;
        task.report(problemOf(error));
        return { type: 'answer-lost' };
      }
    },
  },

  'check-again': {
    async run(task) {
      task.checks.begin();
      try {
        return await check(task, at(task, 'checking'));
      } catch (error) {
        // A cancelled check schedules no other one.
        if (task.isCancelled()) throw error;
        const problem = problemOf(error);
        // The API has answered about the account: another check would give the same.
        if (isAccountProblem(problem)) return problemEvent(task, problem, 'support');
        const next = task.checks.next(problem) ? ({ willRetry: true } as const) : {};
        return problemEvent(task, problem, undefined, next);
      }
    },
  },
};

/** The event of a result. The username that the reply names is kept for the log-in, and is in no event. */
function concluded({ memory }: Task, result: RecoveryResult): JourneyEvent {
  memory.givenUsername = result.kind === 'verified' ? result.account.username : undefined;
  return eventOf(result);
}

/** Sends a code to a card holder. One who is found to have a password meanwhile goes on to the log-in. */
function sendToHolder(task: Task, identifier: Identifier, knownId: string): Promise<JourneyEvent> {
  const { client, signal } = task;
  const send = async ({ status, customerId }: CardHolder): Promise<JourneyEvent> => {
    if (status === 'has-card') {
      const request = () => client.sendCode({ customerId, identifier }, signal);
      return requestCode(task, request, { customerId });
    }
    const person = { identifier, status, customerId };
    return { type: 'request-ended', outcome: { kind: 'identified', person } };
  };
  return sendOrLookUp({ status: 'has-card', customerId: knownId }, send, async () => {
    const { status, customerId } = await client.checkIdentifier(identifier, signal);
    return status === 'new' || customerId === undefined ? undefined : { status, customerId };
  });
}

interface CardHolder {
  readonly status: 'has-card' | 'registered';
  readonly customerId: string;
}

/** Whether the account exists although its code was refused. */
async function isRegistered({ client, memory, signal }: Task, person: Person): Promise<boolean> {
  const { status } = await client.checkIdentifier(person.identifier, signal);
  if (status === 'registered') memory.registered = person;
  return status === 'registered';
}

/** Finds out whether the account exists. After a reload password and code are gone: then only the status can be checked. */
async function check(task: Task, { person }: CheckingState): Promise<JourneyEvent> {
  const { client, signal } = task;
  const { secrets } = task.memory;
  const onAbsent = () => task.dispatch({ type: 'no-account' });
  if (secrets) return concluded(task, await recover(client, person, secrets, signal, onAbsent));
  const { status } = await client.checkIdentifier(person.identifier, signal);
  return status === 'registered'
    ? { type: 'already-registered' }
    : { type: 'code-refused', problem: { code: 'code-expired' } };
}
