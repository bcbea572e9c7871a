/**
 * The door: the first form where nobody chooses a password (`password="none"`). There is no log-in form: each transition to the log-in
 * leads to the door instead, and the code leads on to data entry or to the card.
 */
import type { Identifier } from '../../domain/identifier.js';
import { carriedProfile, deliveredCode } from './delivery.js';
import { registeredPerson } from './data-entry.js';
import type { JourneyEvent } from './events.js';
import { reduce } from './reducer.js';
import { sessionExpired } from './reducer-register-login.js';
import type { LoginState, RegisterState, State } from './state.js';

/** The events that have no meaning where nobody chooses a password. */
const passwordEvents: readonly JourneyEvent['type'][] = ['log-in', 'open-reset', 'renew'];

/** The state machine of a journey without passwords. `known`: the identifier to prefill if the state has none. */
export function reduceAtDoor(state: State, event: JourneyEvent, known?: Identifier): State {
  const next = passwordEvents.includes(event.type) ? state : reduce(state, event);
  return next === state ? state : atDoor(next, known);
}

function atDoor(state: State, known: Identifier | undefined): State {
  // A password cannot renew the session.
  if (state.step === 'profile' && state.needsPassword) return doorOf(sessionExpired(state), known);
  if (state.step === 'login') return doorOf(state, known);
  return state.door ? state : { ...state, door: true };
}

function doorOf(state: LoginState, known: Identifier | undefined): RegisterState {
  const { reason, pendingProfile, request } = state;
  const person = pendingProfile && registeredPerson(pendingProfile.entry);
  const identifier = state.identifier ?? person?.identifier ?? known;
  const isAgain = reason !== undefined || pendingProfile !== undefined;
  return {
    step: 'register',
    door: true,
    ...(identifier && { identifier }),
    ...(isAgain && { reason: 'session' }),
    ...deliveredCode(state),
    ...carriedProfile(state),
    request,
  };
}
