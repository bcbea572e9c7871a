/**
 * The step `error`: a refusal that ends the journey.
 */
import { isBeforeLogIn, idle } from '../state/request.js';
import type { ErrorState, State } from '../state/state.js';
import { loginPrefill, pendingCompletion, registration, toRegister } from './moves.js';
import type { StepRow } from './row.js';

export const error: StepRow<'error'> = {
  on: { 'open-register': toRegister, 'open-login': openLogin },
  saved: (_state, _at, pending) => pending,
  keepsSecrets: false,
  keepsTypedPassword: false,
  keepsContact: isBeforeLogIn,
  keepsDraft: true,
  keepsCard: false,
  isLoggedIn: false,
  hasSession: true,
  isEntry: false,
  order: 6,
  back: undefined,
  forwardFrom: [],
};

function openLogin({ person, isNewAccount }: ErrorState): State {
  // Nobody was logged in before the first log-in of a new account, so no session has expired.
  const session =
    isNewAccount && person
      ? { pendingProfile: registration(person) }
      : ({ reason: 'session', pendingProfile: pendingCompletion } as const);
  return { step: 'login', ...session, ...loginPrefill(person?.identifier), request: idle };
}
