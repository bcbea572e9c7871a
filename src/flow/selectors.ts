/**
 * What can be read from a state: which element shows a step, and where a journey starts. The rest is in
 * `request-selectors.ts`, which the first form does not need.
 */
import type { State, Step } from './state.js';

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

/** Whether a session that the page hands over is being checked. */
export function isAdopting({ request }: State): boolean {
  return request.kind === 'busy' && request.action === 'adopt';
}
