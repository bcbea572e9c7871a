/**
 * Reads from a state whether the journey is at its start or has started, and whether a session is being adopted. What can be read from
 * the request of a state is in `request.ts`, which is in the second script.
 */
import type { StartStep } from '../../domain/configuration.js';
import type { CheckingState, ResetState, State } from './state.js';

/** Whether the journey is at its start: the register form and the log-in can both be used. At a log-in with a `reason` it has moved on. */
export function isAtStart(state: State): boolean {
  return state.step === 'register' || (state.step === 'login' && !state.reason);
}

type CheckOfReset = CheckingState & { readonly person: { readonly status: 'registered' } };

/** Whether the visitor has forgotten the password: true at the form for a new one, and while its result is checked. */
export function isReset(state: State): state is ResetState | CheckOfReset {
  return (
    state.step === 'reset' ||
    (state.step === 'checking' && state.person.status === 'registered' && !state.passwordless)
  );
}

/** The state in which a journey starts. */
export function initialState(start: StartStep): State {
  const request = { kind: 'idle' } as const;
  return start === 'passwordless'
    ? { step: 'register', passwordless: true, request }
    : { step: start, request };
}

/** Whether anything is known of the visitor: the state has more than its step, its request and that it is passwordless. */
export function hasStarted(state: State): boolean {
  return Object.keys(state).length > (state.passwordless ? 3 : 2);
}

/** Whether a session that the page hands over is being checked, or could not be. */
export function isAdopting({ request }: State): boolean {
  return request.kind !== 'idle' && request.action === 'adopt';
}
