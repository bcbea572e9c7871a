/**
 * The whole journey as one pure function: what a state becomes when something happens.
 * An event that makes no sense in a state gives that very state back.
 */
import { begin } from './begin.js';
import {
  alreadyRegistered,
  logIn,
  openLogin,
  openRegister,
  sessionOver,
  unfinishedOf,
} from './entries.js';
import type { Event } from './events.js';
import { backToAddress, busy, failed, idle, proceed, sentOf, settle } from './outcome.js';
import type { OtpState, ProfileState, ResetState, State } from './state.js';

export function next(state: State, event: Event): State {
  switch (event.type) {
    case 'settled':
      return isBusy(state) ? settle(state, event.outcome) : state;
    case 'proceed':
      return state.activity.kind === 'settled' ? proceed(state, state.activity.outcome) : state;
    case 'cancelled':
      return isBusy(state) ? { ...state, activity: idle } : state;
    case 'restart':
      return begin(event.start);
    default:
      // While something is under way, or done and with the host, only what comes of it counts.
      return isEngaged(state) && isPersonEvent(event) ? state : at(state, event);
  }
}

/** Whether a request of the person's is under way. */
export function isBusy(state: State): boolean {
  return state.activity.kind === 'busy';
}

/** Whether nothing that the person asks for counts: her buttons have no use then. */
export function isEngaged(state: State): boolean {
  return isBusy(state) || isHeld(state);
}

/** Whether a step is behind the person, and the host keeps her from the next one. */
export function isHeld({ activity }: State): boolean {
  if (activity.kind !== 'settled') return false;
  switch (activity.outcome.kind) {
    case 'verified':
    case 'saved':
    case 'logged-in':
    case 'complete':
      return true;
    case 'identified':
    case 'card-unknown':
    case 'incomplete':
    case 'problem':
      return false;
  }
}

type PlainEvent = Exclude<Event, { type: 'settled' | 'proceed' | 'cancelled' | 'restart' }>;

function isPersonEvent(event: PlainEvent): boolean {
  switch (event.type) {
    case 'code-sent':
    case 'answer-lost':
    case 'code-refused':
    case 'already-registered':
    case 'loaded':
    case 'session-over':
    case 'card-found':
    case 'restored':
    case 'renewed':
      return false;
    default:
      return true;
  }
}

function at(state: State, event: PlainEvent): State {
  switch (event.type) {
    case 'identify':
      // Both entries are open as long as nobody has gone through one.
      return state.step === 'register' || (state.step === 'login' && !state.reason)
        ? {
            step: 'register',
            identifier: event.identifier,
            ...sentOf(state),
            activity: busy('identify'),
          }
        : state.step === 'reset' && !state.code
          ? { ...state, identifier: event.identifier, activity: busy('send-code') }
          : state;
    case 'change-address':
      return changeAddress(state);
    case 'send-code':
      return isSending(state) && event.now >= state.sendableAt && canSend(state)
        ? { ...state, activity: busy('send-code') }
        : state;
    case 'code-sent':
      return isSending(state) ? codeSent(state, event) : state;
    case 'verify':
      return isSending(state) && state.code ? { ...state, activity: busy('verify') } : state;
    case 'answer-lost':
      return state.step === 'otp'
        ? { ...state, step: 'checking', activity: busy('verify') }
        : state;
    case 'check-again':
      return state.step === 'checking' ? { ...state, activity: busy('verify') } : state;
    case 'code-refused':
      return state.step === 'checking' || state.step === 'otp'
        ? { ...state, step: 'otp', activity: failed(event.problem) }
        : state;
    case 'already-registered':
      return alreadyRegistered(state, event.identifier);
    case 'restored':
      return state.step === 'register' || state.step === 'login' ? event.state : state;
    case 'edit':
      return state.step === 'done'
        ? {
            step: 'profile',
            via: state.via,
            account: state.account,
            ...(state.holder && { holder: state.holder }),
            edit: 'told',
            activity: busy('load'),
          }
        : state;
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
            ...unfinishedOf(state),
            sendableAt: 0,
            activity: idle,
          }
        : state;
    case 'finish':
      return state.step === 'incomplete'
        ? {
            step: 'profile',
            via: 'login',
            account: state.account,
            questionnaire: state.questionnaire,
            ...(state.isNew && { isNew: true }),
            activity: idle,
          }
        : state;
    case 'load':
      return state.step === 'profile' && !state.questionnaire
        ? { ...state, activity: busy('load') }
        : state;
    case 'loaded':
      return loaded(state, event);
    case 'session-over': {
      const username = event.username !== undefined && { username: event.username };
      return state.step === 'profile' && !state.questionnaire
        ? { ...sessionOver(state), ...username }
        : state;
    }
    case 'save':
      return state.step === 'profile' && state.questionnaire
        ? { ...state, activity: busy('save') }
        : state;
    case 'card-found':
      return state.step === 'done' && state.activity.kind === 'idle'
        ? {
            ...state,
            account: { ...state.account, ...event.account },
            ...(event.holder && { holder: event.holder }),
          }
        : state;
    case 'renew':
      return state.step === 'profile' ? { ...state, activity: busy('log-in') } : state;
    case 'renewed':
      return state.step === 'profile' && state.questionnaire && isBusy(state)
        ? { ...state, activity: busy('save') }
        : state;
  }
}

/** Back to the card; a page that does not know yet that the journey is complete is told first. */
function cancelEdit(state: ProfileState): State {
  const { edit, account, holder, via } = state;
  if (!edit) return state;
  const complete = { kind: 'complete', account, via, ...(holder && { holder }) } as const;
  return edit === 'told'
    ? proceed(state, complete)
    : { ...state, activity: { kind: 'settled', outcome: complete } };
}

function isSending(state: State): state is OtpState | ResetState {
  return state.step === 'otp' || state.step === 'reset';
}

function canSend(state: OtpState | ResetState): boolean {
  return state.step === 'otp' || state.identifier !== undefined;
}

function codeSent(
  state: OtpState | ResetState,
  event: Extract<Event, { type: 'code-sent' }>,
): State {
  const { code, sendableAt, customerId, card } = event;
  const known = { ...(customerId && { customerId }), ...(card && { card }) };
  return state.step === 'reset'
    ? { ...state, code, sendableAt, ...known, activity: idle }
    : { ...state, code, sendableAt, activity: idle };
}

function changeAddress(state: State): State {
  if (state.step === 'otp' || state.step === 'checking') {
    return backToAddress(state);
  }
  if (state.step === 'reset') {
    const { identifier } = state;
    const kept = { ...(identifier && { identifier }), ...unfinishedOf(state) };
    return { step: 'reset', ...kept, sendableAt: 0, activity: idle };
  }
  return state;
}

function loaded(
  state: State,
  { account, questionnaire, edit, holder, isNew }: Extract<Event, { type: 'loaded' }>,
): State {
  if (state.step === 'profile') {
    return { ...state, account: { ...state.account, ...account }, questionnaire, activity: idle };
  }
  // Back at the form with what was typed before another log-in was needed.
  return unfinishedOf(state).unfinished
    ? {
        step: 'profile',
        via: 'login',
        account,
        questionnaire,
        ...(edit && { edit }),
        ...(holder && { holder }),
        ...(isNew && { isNew }),
        activity: idle,
      }
    : state;
}
