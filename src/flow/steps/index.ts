/**
 * The table of steps, and what is asked of a step of any name.
 */
import type { SavedJourney, SavedProfile } from '../state/saved-journey.js';
import type { State, Step } from '../state/state.js';
import { checking } from './checking.js';
import { done } from './done.js';
import { error } from './error.js';
import { incomplete } from './incomplete.js';
import { login } from './login.js';
import { otp } from './otp.js';
import { profile } from './profile.js';
import { register } from './register.js';
import { reset } from './reset.js';
import type { StepEvent, StepRow } from './row.js';

export const steps = {
  register,
  otp,
  checking,
  profile,
  login,
  reset,
  incomplete,
  done,
  error,
} as const satisfies { readonly [Name in Step]: StepRow<Name> };

/** A state and the row of its step belong together: the compiler cannot tell. */
const rowOf = ({ step }: State) => steps[step] as unknown as StepRow<Step>;

/** The next state; the same object if the event has no meaning at the step. */
export function reduceAtStep(state: State, event: StepEvent): State {
  const transition = rowOf(state).on[event.type] as
    | ((state: State, event: StepEvent) => State)
    | undefined;
  return transition ? transition(state, event) : state;
}

/** What is stored of a state for a reload. */
export function savedOf(
  state: State,
  at: number,
  pending?: SavedProfile,
): SavedJourney | undefined {
  return rowOf(state).saved(state, at, pending);
}

type FactName = 'keepsSecrets' | 'keepsTypedPassword' | 'keepsContact' | 'keepsDraft' | 'keepsCard';

/** Whether a fact holds in a state. */
export function holds(name: FactName, state: State): boolean {
  const fact = rowOf(state)[name];
  return typeof fact === 'function' ? fact(state) : fact;
}
