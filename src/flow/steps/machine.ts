/**
 * The state machine of the journey: one pure function from a state and an event to the next state. An event that has
 * no meaning in a state returns the same state.
 */
import type { JourneyEvent } from '../state/events.js';
import { busy, idle, isBlocked, isBusy } from '../state/request.js';
import { initialState } from '../state/selectors.js';
import type { State } from '../state/state.js';
import { adopt } from './adoption.js';
import { nameOnCard } from './name-on-card.js';
import { reduceAtStep } from './index.js';
import { proceed, settle } from './outcome.js';
import { passwordless } from './passwordless.js';
import type { Detour, StepEvent, Way } from './row.js';

/** The ordinary journey: the next state; the same object if the event has no meaning in this state. */
export function reduce(state: State, event: JourneyEvent): State {
  switch (event.type) {
    case 'request-ended':
      return isBusy(state) ? settle(state, event.outcome) : state;
    case 'proceed':
      return state.request.kind === 'settled' ? proceed(state, state.request.outcome) : state;
    case 'dialog':
      return inDialog(state, event.isOpen);
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

const detours: readonly Detour[] = [passwordless, nameOnCard];

/** The next state of a journey that goes this way. */
export function nextState(state: State, event: JourneyEvent, way: Way): State {
  const taken = detours.filter(({ isTaken }) => isTaken(way));
  if (taken.some(({ ignored }) => ignored.includes(event.type))) return state;
  const next = reduce(state, event);
  if (next === state) return state;
  return taken.reduce<State>((to, { redirect }) => redirect(to, way), next);
}

function inDialog(state: State, isOpen: boolean): State {
  if (state.request.kind !== 'busy') return state;
  const request = busy(state.request.action);
  return { ...state, request: isOpen ? { ...request, inDialog: true } : request };
}

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
