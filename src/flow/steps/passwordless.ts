/**
 * A journey without passwords (`password="none"`). It has no log-in form: each transition to the log-in leads to the first form
 * instead, and the code leads on to data entry or to the card.
 */
import type { Identifier } from '../../domain/identifier.js';
import { registeredPerson } from '../state/data-entry.js';
import { carriedProfile, deliveredCode } from '../state/delivery.js';
import type { LoginState, RegisterState, State } from '../state/state.js';
import { sessionExpired } from './moves.js';
import type { Detour, Way } from './row.js';

export const passwordless: Detour = {
  isTaken: ({ start }) => start === 'passwordless',
  ignored: ['log-in', 'open-reset', 'renew'],
  redirect: withoutLogIn,
};

function withoutLogIn(state: State, { known }: Way): State {
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
    ...(state.isOwner && { isOwner: true }),
    ...deliveredCode(state),
    ...carriedProfile(state),
    request,
  };
}
