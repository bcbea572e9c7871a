/**
 * What can be read from a state: where a journey starts, and whether it has started. The rest is in
 * `request.ts`, which the first form does not need.
 */
import type { CheckingState, ResetState, State } from './state.js';

/** The steps that a journey can start with. */
export type StartStep = 'register' | 'login';

/** Whether both entries can be used: the journey stands at one of them and was not led there for a reason. */
export function isAtStart(state: State): boolean {
  return state.step === 'register' || (state.step === 'login' && !state.reason);
}

type CheckOfReset = CheckingState & { readonly person: { readonly status: 'registered' } };

/** Whether the password was forgotten: at its form, and while the result of a new one is checked. */
export function isReset(state: State): state is ResetState | CheckOfReset {
  return (
    state.step === 'reset' || (state.step === 'checking' && state.person.status === 'registered')
  );
}

/** The state in which a journey starts. */
export function initialState(start: StartStep): State {
  return { step: start, request: { kind: 'idle' } };
}

/** Whether anything is known of the visitor: the state has more than its step and its request. */
export function hasStarted(state: State): boolean {
  return Object.keys(state).length > 2;
}

/** Whether a session that the page hands over is being checked, or could not be. */
export function isAdopting({ request }: State): boolean {
  return request.kind !== 'idle' && request.action === 'adopt';
}
