/** Where a journey begins, and whether it has. */
import type { State } from './state.js';

/** The steps with which one begins. */
export type EntryStep = 'register' | 'login';

export function initialState(start: EntryStep): State {
  return { step: start, request: { kind: 'idle' } };
}

/** The state at the entry where somebody acts: both are open as long as nobody has gone through one. */
export function stateAtEntry(state: State, entry?: EntryStep): State {
  return entry === undefined || entry === state.step ? state : initialState(entry);
}

/** Whether anything is known of a person: there is more than the step and what is going on. */
export function hasStarted(state: State): boolean {
  return Object.keys(state).length > 2;
}
