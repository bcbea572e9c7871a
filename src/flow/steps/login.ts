/**
 * The step `login`: identifier and password of an account.
 */
import { hasLoggedIn, isBeforeLogIn, hasPendingProfile } from '../state/request.js';
import type { LoginState, RegisterState, State } from '../state/state.js';
import { isAtStart } from '../state/selectors.js';
import { adopted, refuseAdopted } from './adoption.js';
import { logIn, lookUp, restore, resume, toRegister, toReset } from './moves.js';
import type { EventOf, StepRow } from './row.js';

export const login: StepRow<'login'> = {
  on: {
    // At the start of the journey the register form is shown beside the log-in.
    identify: (state: LoginState, event: EventOf<'identify'>): State =>
      isAtStart(state) ? lookUp(state, event) : state,
    restored: restore,
    resumed: resume,
    'log-in': logIn,
    'open-register': toRegister,
    'open-reset': toReset,
    adopted,
    'session-over': refuseAdopted,
  },
  saved: (_state, _at, pending) => pending,
  keepsSecrets: false,
  keepsTypedPassword: false,
  keepsContact: isBeforeLogIn,
  keepsDraft: hasPendingProfile,
  keepsCard: keepsCardAtLogIn,
  isLoggedIn: false,
  hasSession: false,
  isEntry: true,
  order: 1,
  back: 'open-register',
  forwardFrom: ['register'],
};

/** The card stays stored while the log-in that it leads to is shown, since the session has expired. */
export function keepsCardAtLogIn(state: RegisterState | LoginState): boolean {
  const isAgain = state.reason === 'session' || state.reason === 'created';
  if (!isAgain || hasLoggedIn(state)) return false;
  const { pendingProfile } = state;
  return !pendingProfile || pendingProfile.entry.kind === 'edit' || !!pendingProfile.holder;
}
