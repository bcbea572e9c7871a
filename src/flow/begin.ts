/** Where a journey begins, and whether it has. */
import type { State } from './state.js';

/** The steps with which one begins. */
export type Entry = 'register' | 'login';

export function begin(start: Entry): State {
  return { step: start, activity: { kind: 'idle' } };
}

/** The state at the entry where somebody acts: both are open as long as nobody has gone through one. */
export function atEntry(state: State, entry?: Entry): State {
  return entry === undefined || entry === state.step ? state : begin(entry);
}

/** Whether anything is known of a person: there is more than the step and what is going on. */
export function isBegun(state: State): boolean {
  return Object.keys(state).length > 2;
}
