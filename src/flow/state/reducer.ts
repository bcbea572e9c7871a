/**
 * The state machine of the journey: one pure function from a state and an event to the next state. An event that has
 * no meaning in a state returns the same state.
 */
import {
  alreadyRegistered,
  logIn,
  openLogin,
  openRegister,
  passwordChanged,
  resetForm,
} from './reducer-register-login.js';
import type { Person } from '../../domain/customer.js';
import type { Identifier } from '../../domain/identifier.js';
import type { Problem } from '../../domain/problem.js';
import { carriedProfile, deliveredCode, expiredDelivery, noDelivery } from './delivery.js';
import type { JourneyEvent } from './events.js';
import { adopt, adopted, sessionOver } from './reducer-adopt.js';
import { cancelEdit, loaded, profileOf, resumed } from './reducer-profile.js';
import { backToAddress, proceed, settle } from './reducer-after-request.js';
import { busy, failed, idle, isBlocked, isBusy } from './request.js';
import { initialState, isAtStart, isReset } from './selectors.js';
import type { CheckingState, OtpState, RequestStatus, ResetState, State } from './state.js';

/** The next state; the same object if the event has no meaning in this state. */
export function reduce(state: State, event: JourneyEvent): State {
  switch (event.type) {
    case 'request-ended':
      return isBusy(state) ? settle(state, event.outcome) : state;
    case 'proceed':
      return state.request.kind === 'settled' ? proceed(state, state.request.outcome) : state;
    case 'cancelled':
      return isBusy(state) ? { ...state, request: idle } : state;
    case 'restart':
      return initialState(event.start);
    case 'adopt':
      return adopt(event);
    default:
      // While a request is running, or its outcome is held by the host, the visitor's events are ignored.
      return isBlocked(state) && isVisitorEvent(event) ? state : reduceAtStep(state, event);
  }
}

type StepEvent = Exclude<
  JourneyEvent,
  { type: 'request-ended' | 'proceed' | 'cancelled' | 'restart' | 'adopt' }
>;

function isVisitorEvent(event: StepEvent): boolean {
  switch (event.type) {
    case 'code-sent':
    case 'answer-lost':
    case 'no-account':
    case 'code-refused':
    case 'code-unused':
    case 'already-registered':
    case 'password-changed':
    case 'loaded':
    case 'resumed':
    case 'session-over':
    case 'adopted':
    case 'card-found':
    case 'restored':
    case 'renewed':
    case 'refused':
      return false;
    default:
      return true;
  }
}

function reduceAtStep(state: State, event: StepEvent): State {
  switch (event.type) {
    case 'identify':
      return identify(state, event.identifier);
    case 'change-address':
      return changeAddress(state);
    case 'send-code':
      return isAtCodeStep(state) && event.now >= state.delivery.resendAt && canSendCode(state)
        ? { ...state, request: busy('send-code') }
        : state;
    case 'code-sent':
      return codeSent(state, event);
    case 'verify':
      return isAtCodeStep(state) && state.delivery.code
        ? { ...state, request: busy('verify') }
        : state;
    case 'answer-lost':
      return isAtCodeStep(state) ? checking(state, event.person) : state;
    case 'check-again':
      return state.step === 'checking' ? { ...state, request: busy('verify') } : state;
    case 'no-account':
      return state.step === 'checking' && isBusy(state) ? { ...state, hasNoAccount: true } : state;
    case 'enter-code':
      return state.step === 'checking' && state.hasNoAccount ? atCode(state, idle) : state;
    case 'code-refused':
      return state.step === 'checking' || isAtCodeStep(state)
        ? refusedCode(state, event.problem)
        : state;
    case 'code-unused':
      return state.step === 'checking' ? atCode(state, idle) : state;
    case 'already-registered':
      return alreadyRegistered(state);
    case 'password-changed':
      return passwordChanged(state, event.identifier);
    case 'restored':
      return state.step === 'register' || state.step === 'login' ? event.state : state;
    case 'edit':
      return state.step === 'done' ? { ...state, request: busy('load') } : state;
    case 'cancel-edit':
      return state.step === 'profile' ? cancelEdit(state) : state;
    case 'log-in':
      return logIn(state, event.username);
    case 'open-register':
      return openRegister(state, event);
    case 'open-login':
      return openLogin(state, event);
    case 'open-reset':
      return state.step === 'login' || state.step === 'register'
        ? {
            step: 'reset',
            ...(event.identifier && { identifier: event.identifier }),
            ...carriedProfile(state),
            delivery: noDelivery,
            request: idle,
          }
        : state;
    case 'finish':
      return state.step === 'incomplete' ? profileOf(state) : state;
    case 'load':
      return state.step === 'profile' && !state.profileForm
        ? { ...state, request: busy('load') }
        : state;
    case 'loaded':
      return state.step === 'profile' || (state.step === 'done' && isBusy(state))
        ? loaded(state, event)
        : state;
    case 'resumed':
      return resumed(state, event);
    case 'session-over':
      return sessionOver(state, event.username);
    case 'adopted':
      return adopted(state, event);
    case 'save':
      return state.step === 'profile' && state.profileForm
        ? { ...state, refused: undefined, needsPassword: undefined, request: busy('save') }
        : state;
    case 'refused':
      return state.step === 'profile' && isBusy(state)
        ? { ...state, refused: event.refused, request: idle }
        : state;
    case 'card-found':
      return state.step === 'done'
        ? {
            ...state,
            account: { ...state.account, ...event.account },
            holder: { ...state.holder, ...event.holder },
          }
        : state;
    case 'renew':
      return state.step === 'profile' ? { ...state, request: busy('log-in') } : state;
    case 'renewed':
      return state.step === 'profile' && state.profileForm && isBusy(state)
        ? { ...state, needsPassword: undefined, request: busy('save') }
        : state;
  }
}

/** The identifier is looked up: to register or, at the forgotten password, to send a code. */
function identify(state: State, identifier: Identifier): State {
  if (isAtStart(state))
    return {
      step: 'register',
      identifier,
      ...deliveredCode(state),
      ...carriedProfile(state),
      request: busy('identify'),
    };
  if (state.step === 'reset' && !state.delivery.code)
    return { ...state, identifier, request: busy('send-code') };
  // A mistyped address that is repaired.
  if (state.step === 'otp') return { ...state, request: busy('identify') };
  return state;
}

/** The form of the last code, also after a check. */
function atCode(
  state: OtpState | ResetState | CheckingState,
  request: RequestStatus,
): OtpState | ResetState {
  if (isReset(state)) return resetForm(state, request);
  const { person, delivery } = state;
  return { step: 'otp', person, delivery, ...carriedProfile(state), request };
}

/** The check of an answer that is lost. `person`: whom it is about. */
function checking(state: OtpState | ResetState, person: Person): CheckingState {
  const { delivery } = state;
  return { step: 'checking', person, delivery, ...carriedProfile(state), request: busy('verify') };
}

/** The form whose code was refused. */
function refusedCode(
  state: OtpState | ResetState | CheckingState,
  problem: Problem,
): OtpState | ResetState {
  const next = atCode(state, failed({ problem }, 'verify'));
  const isExpired = problem.code === 'code-expired';
  return isExpired ? { ...next, delivery: expiredDelivery(next.delivery) } : next;
}

function isAtCodeStep(state: State): state is OtpState | ResetState {
  return state.step === 'otp' || state.step === 'reset';
}

function canSendCode(state: OtpState | ResetState): boolean {
  return state.step === 'otp' || state.identifier !== undefined;
}

function codeSent(state: State, event: Extract<JourneyEvent, { type: 'code-sent' }>): State {
  const { delivery, person } = event;
  if (state.step === 'register' && state.person) {
    const kept = { person: person ?? state.person, ...carriedProfile(state) };
    return { step: 'otp', delivery, ...kept, request: idle };
  }
  if (state.step === 'otp') return { ...state, ...(person && { person }), delivery, request: idle };
  if (state.step !== 'reset') return state;
  const { customerId, identifier } = person ?? {};
  const card = identifier?.channel === 'card' && identifier !== state.identifier && identifier;
  const known = { ...(customerId !== undefined && { customerId }), ...(card && { card }) };
  return { ...state, delivery, ...known, request: idle };
}

function changeAddress(state: State): State {
  if (isReset(state)) {
    const { identifier } = resetForm(state, idle);
    const kept = { ...(identifier && { identifier }), ...carriedProfile(state) };
    return { step: 'reset', ...kept, delivery: noDelivery, request: idle };
  }
  return state.step === 'otp' || state.step === 'checking' ? backToAddress(state) : state;
}
