/**
 * The state machine of the journey: one pure function from a state and an event to the next state. An event that has
 * no meaning in a state returns the same state.
 */
import {
  alreadyRegistered,
  logIn,
  openLogin,
  openRegister,
  carriedProfile,
} from './reducer-entry.js';
import type { Identifier } from '../../domain/identifier.js';
import { deliveredCode, noDelivery } from './delivery.js';
import type { JourneyEvent } from './events.js';
import { adopt, adopted, sessionOver } from './reducer-adopt.js';
import { cancelEdit, loaded, profileOf, resumed } from './reducer-profile.js';
import { backToAddress, busy, failed, idle, proceed, settle } from './reducer-outcome.js';
import { initialState, isEntryOpen } from './selectors.js';
import { isBlocked, isBusy } from './request-selectors.js';
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
    case 'already-registered':
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
      return isAtCodeStep(state) ? codeSent(state, event) : state;
    case 'verify':
      return isAtCodeStep(state) && state.delivery.code
        ? { ...state, request: busy('verify') }
        : state;
    case 'answer-lost':
      return state.step === 'otp' ? { ...state, step: 'checking', request: busy('verify') } : state;
    case 'check-again':
      return state.step === 'checking' ? { ...state, request: busy('verify') } : state;
    case 'no-account':
      return state.step === 'checking' && isBusy(state) ? { ...state, hasNoAccount: true } : state;
    case 'enter-code':
      return state.step === 'checking' && state.hasNoAccount ? atCode(state, idle) : state;
    case 'code-refused':
      return state.step === 'checking' || state.step === 'otp'
        ? atCode(state, failed({ problem: event.problem }, 'verify'))
        : state;
    case 'already-registered':
      return alreadyRegistered(state, event.identifier);
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
  if (isEntryOpen(state))
    return { step: 'register', identifier, ...deliveredCode(state), request: busy('identify') };
  if (state.step === 'reset' && !state.delivery.code)
    return { ...state, identifier, request: busy('send-code') };
  return state;
}

/** The code step of a registration, with its last code. */
function atCode({ person, delivery }: OtpState | CheckingState, request: RequestStatus): OtpState {
  return { step: 'otp', person, delivery, request };
}

function isAtCodeStep(state: State): state is OtpState | ResetState {
  return state.step === 'otp' || state.step === 'reset';
}

function canSendCode(state: OtpState | ResetState): boolean {
  return state.step === 'otp' || state.identifier !== undefined;
}

function codeSent(
  state: OtpState | ResetState,
  event: Extract<JourneyEvent, { type: 'code-sent' }>,
): State {
  const { delivery, customerId, card } = event;
  if (state.step === 'reset') {
    const known = { ...(customerId && { customerId }), ...(card && { card }) };
    return { ...state, delivery, ...known, request: idle };
  }
  // The id may be another one after a look-up.
  const { person: before } = state;
  const isSame = customerId === undefined || customerId === before.customerId;
  const person = isSame ? before : { ...before, customerId };
  return { ...state, person, delivery, request: idle };
}

function changeAddress(state: State): State {
  if (state.step === 'otp' || state.step === 'checking') {
    return backToAddress(state);
  }
  if (state.step === 'reset') {
    const { identifier } = state;
    const kept = { ...(identifier && { identifier }), ...carriedProfile(state) };
    return { step: 'reset', ...kept, delivery: noDelivery, request: idle };
  }
  return state;
}
