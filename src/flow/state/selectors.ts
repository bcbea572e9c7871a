/**
 * What can be read from a state: where a journey starts, and whether it has started. The rest is in
 * `request.ts`, which the first form does not need.
 */
import type { StartStep } from '../../domain/configuration.js';
import type { CheckingState, ResetState, State } from './state.js';

/** Whether both entries can be used: the journey stands at one of them and was not led there for a reason. */
export function isAtStart(state: State): boolean {
  return state.step === 'register' || (state.step === 'login' && !state.reason);
}

type CheckOfReset = CheckingState & { readonly person: { readonly status: 'registered' } };

/** Whether the password was forgotten: at its form, and while the result of a new one is checked. */
export function isReset(state: State): state is ResetState | CheckOfReset {
  return (
    state.step === 'reset' ||
    (state.step === 'checking' && state.person.status === 'registered' && !state.door)
  );
}

/** The state in which a journey starts. */
export function initialState(start: StartStep): State {
  const request = { kind: 'idle' } as const;
  return start === 'door' ? { step: 'register', door: true, request } : { step: start, request };
}

/** Whether anything is known of the visitor: the state has more than its step, its request and that it is a door. */
export function hasStarted(state: State): boolean {
  return Object.keys(state).length > (state.door ? 3 : 2);
}

/** Whether a session that the page hands over is being checked, or could not be. */
export function isAdopting({ request }: State): boolean {
  return request.kind !== 'idle' && request.action === 'adopt';
}
