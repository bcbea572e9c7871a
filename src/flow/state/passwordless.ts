/**
 * A journey without passwords (`password="none"`). It has no log-in form: each transition to the log-in leads to the first form
 * instead, and the code leads on to data entry or to the card.
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
export function reducePasswordless(state: State, event: JourneyEvent, known?: Identifier): State {
  const next = passwordEvents.includes(event.type) ? state : reduce(state, event);
  return next === state ? state : withoutLogIn(next, known);
}

function withoutLogIn(state: State, known: Identifier | undefined): State {
  // A password cannot renew the session.
  if (state.step === 'profile' && state.needsPassword)
    return firstFormOf(sessionExpired(state), known);
  if (state.step === 'login') return firstFormOf(state, known);
  return state.passwordless ? state : { ...state, passwordless: true };
}

function firstFormOf(state: LoginState, known: Identifier | undefined): RegisterState {
  const { reason, pendingProfile, request } = state;
  const person = pendingProfile && registeredPerson(pendingProfile.entry);
  const identifier = state.identifier ?? person?.identifier ?? known;
  const isAgain = reason !== undefined || pendingProfile !== undefined;
  return {
    step: 'register',
    passwordless: true,
    ...(identifier && { identifier }),
    ...(isAgain && { reason: 'session' }),
    ...deliveredCode(state),
    ...carriedProfile(state),
    request,
  };
}
