/**
 * What an answered request leads to: first it is settled, then (unless the host holds it) we proceed.
 */
import type { FieldValues, Person } from '../domain/customer.js';
import { isAddressRefused, type Problem } from '../domain/problem.js';
import type {
  Activity,
  CheckingState,
  Doing,
  Failure,
  OtpState,
  Outcome,
  ProfileState,
  RegisterState,
  Sending,
  Sent,
  State,
} from './state.js';

export const idle: Activity = { kind: 'idle' };
export const busy = (doing: Doing): Activity => ({ kind: 'busy', doing });
export const failed = (problem: Problem, until?: number): Failure =>
  until === undefined ? { kind: 'failed', problem } : { kind: 'failed', problem, until };

/** Takes the answer in; nothing moves yet. */
export function settle(state: State, outcome: Outcome): State {
  const settled = { ...state, activity: { kind: 'settled', outcome } as const };
  // The server's word on when to send again holds even if the host keeps the message to itself.
  if (outcome.kind === 'problem' && outcome.until !== undefined && 'sendableAt' in settled) {
    return { ...settled, sendableAt: Math.max(settled.sendableAt, outcome.until) };
  }
  if (outcome.kind === 'saved' && outcome.stored && settled.step === 'profile') {
    return showStored(settled, outcome.stored);
  }
  return settled;
}

/** The form of a host that holds it shows what the server has made of it. */
function showStored(state: ProfileState, values: FieldValues): ProfileState {
  const { questionnaire } = state;
  if (!questionnaire) return state;
  return {
    ...state,
    questionnaire: { ...questionnaire, stored: { ...questionnaire.stored, ...values } },
  };
}

/** What was sent to the same person before she went back and forth: her code counts, and so does the wait. */
function sentTo({ identifier, standing }: Person, state: State): Sending {
  const before = state.step === 'register' ? state.sent : undefined;
  const { person, ...sent } = before ?? { sendableAt: 0 };
  const isSame =
    person?.standing === standing &&
    person.identifier.channel === identifier.channel &&
    person.identifier.value === identifier.value;
  return isSame ? sent : { sendableAt: 0 };
}

/** A code that was sent stays in mind on the way from one entry to the other, and back. */
export function sentOf(state: State): { readonly sent?: Sent } {
  return 'sent' in state && state.sent ? { sent: state.sent } : {};
}

/** Back to the address, with what was typed; a code that was sent counts for the same person. */
export function backToAddress(
  state: OtpState | CheckingState,
  activity: Activity = idle,
): RegisterState {
  const { person, code, sendableAt } = state;
  return {
    step: 'register',
    identifier: person.identifier,
    reason: 'other-address',
    ...(state.step === 'otp' && { sent: { person, ...(code && { code }), sendableAt } }),
    activity,
  };
}

/** Whether the visitor has typed an address at the step before that the server does not take. */
function hasRefusedAddress(state: State, problem: Problem): state is OtpState {
  if (state.step !== 'otp' || state.person.identifier.channel === 'card') return false;
  return isAddressRefused(problem, problem.code === 'code-not-sent');
}

/** The default action of an outcome. */
export function proceed(state: State, outcome: Outcome): State {
  switch (outcome.kind) {
    case 'identified': {
      const { person } = outcome;
      return person.standing === 'registered'
        ? {
            step: 'login',
            reason: 'registered',
            username: person.identifier.value,
            identifier: person.identifier,
            ...sentOf(state),
            activity: idle,
          }
        : { step: 'otp', person, ...sentTo(person, state), activity: idle };
    }
    case 'card-unknown':
      return {
        step: 'register',
        identifier: outcome.identifier,
        reason: 'card-unknown',
        ...sentOf(state),
        activity: idle,
      };
    case 'verified': {
      const person = 'person' in state && state.person ? { person: state.person } : {};
      return {
        step: 'profile',
        via: 'registration',
        account: outcome.account,
        ...person,
        activity: busy('load'),
      };
    }
    case 'saved':
    case 'logged-in': {
      const via = state.step === 'profile' ? state.via : 'login';
      const complete = { ...outcome, kind: 'complete', via } as const;
      if (state.step === 'profile' && state.edit === 'told') return proceed(state, complete);
      return { ...state, activity: { kind: 'settled', outcome: complete } };
    }
    case 'incomplete':
      return {
        step: 'incomplete',
        account: outcome.account,
        missing: outcome.missing,
        questionnaire: outcome.questionnaire,
        ...(outcome.isNew && { isNew: true }),
        activity: idle,
      };
    case 'complete': {
      const { account, holder, via } = outcome;
      return { step: 'done', account, ...(holder && { holder }), via, activity: idle };
    }
    case 'problem':
      if (hasRefusedAddress(state, outcome.problem)) {
        return backToAddress(state, failed(outcome.problem, outcome.until));
      }
      return outcome.fatal && state.step !== 'error'
        ? {
            step: 'error',
            problem: outcome.problem,
            during: state.step,
            way: outcome.fatal,
            ...('person' in state && state.person && { person: state.person }),
            ...(outcome.isNewAccount && { isNewAccount: true }),
            activity: idle,
          }
        : { ...state, activity: failed(outcome.problem, outcome.until) };
  }
}
