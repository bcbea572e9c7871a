/**
 * What can be read from a state: which element shows a step, where a journey starts, what the visitor can do.
 */
import type { Outcome, State, Step } from './state.js';

/** The kinds of elements, by the last word of their tag. */
export type ElementKind = 'flow' | 'register' | 'otp' | 'profile' | 'login' | 'card';

/** The steps that a journey can start with. */
export type EntryStep = 'register' | 'login';

const elementKinds: Readonly<Record<Step, ElementKind>> = {
  register: 'register',
  otp: 'otp',
  checking: 'otp',
  profile: 'profile',
  login: 'login',
  reset: 'login',
  incomplete: 'profile',
  done: 'card',
  error: 'flow',
};

/** The kind of element that shows a step. A flow shows any step by the element of that kind. */
export function elementFor(step: Step): ElementKind {
  return elementKinds[step];
}

/** Whether both entries can be used: the journey stands at one of them and was not led there for a reason. */
export function isEntryOpen(state: State): boolean {
  return state.step === 'register' || (state.step === 'login' && !state.reason);
}

/**
 * The step that an element shows: that of the journey, or its own entry while both entries are open. Whether the element can
 * show the step at all is another question.
 */
export function stepShownBy(kind: ElementKind, state: State): Step {
  return (kind === 'register' || kind === 'login') && isEntryOpen(state) ? kind : state.step;
}

/** The state in which a journey starts. */
export function initialState(start: EntryStep): State {
  return { step: start, request: { kind: 'idle' } };
}

/** The state at the entry where the visitor acts, while both entries are open. */
export function stateAtEntry(state: State, entry?: EntryStep): State {
  return entry === undefined || entry === state.step ? state : initialState(entry);
}

/** Whether anything is known of the visitor: the state has more than its step and its request. */
export function hasStarted(state: State): boolean {
  return Object.keys(state).length > 2;
}

/** Whether a request of the visitor is running. */
export function isBusy(state: State): boolean {
  return state.request.kind === 'busy';
}

/** Whether the visitor's commands are ignored: a request is running, or the page holds its outcome. */
export function isBlocked(state: State): boolean {
  return isBusy(state) || isHeldByHost(state);
}

/** Whether the visitor has completed the step and the page holds the next one back. */
export function isHeldByHost({ request }: State): boolean {
  if (request.kind !== 'settled') return false;
  switch (request.outcome.kind) {
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

/** The kind of the outcome that the page may hold. */
export function outcomeOf({ request }: State): Outcome['kind'] | undefined {
  return request.kind === 'settled' ? request.outcome.kind : undefined;
}

/** Whether the profile is complete and only the page holds the card back. */
export function isJourneyDone(state: State): boolean {
  const kind = outcomeOf(state);
  return kind === 'saved' || kind === 'logged-in' || kind === 'complete';
}
