/**
 * The step `register`: who is the visitor?
 */
import { carriedProfile } from '../state/delivery.js';
import { busy, isBeforeLogIn, hasPendingProfile, idle } from '../state/request.js';
import { adopted, refuseAdopted } from './adoption.js';
import { logIn, lookUp, restore, resume, toLogin, toRegister, toReset } from './moves.js';
import { keepsCardAtLogIn } from './login.js';
import type { EventOf, StateAt, StepRow } from './row.js';
import type { State } from '../state/state.js';

export const register: StepRow<'register'> = {
  on: {
    identify: lookUp,
    'code-sent': codeSent,
    restored: restore,
    resumed: resume,
    'log-in': logIn,
    'log-in-with-passkey': (state) =>
      state.passwordless ? { ...state, request: busy('passkey') } : state,
    'open-register': toRegister,
    'open-login': toLogin,
    'open-reset': toReset,
    adopted,
    'session-over': refuseAdopted,
  },
  saved: (_state, _at, pending) => pending,
  keepsSecrets: false,
  keepsTypedPassword: true,
  keepsContact: isBeforeLogIn,
  keepsDraft: hasPendingProfile,
  keepsCard: keepsCardAtLogIn,
  isLoggedIn: false,
  hasSession: false,
  isEntry: true,
  order: 0,
  back: 'open-login',
  forwardFrom: ['login'],
};

/** Where nobody chooses a password the form waits until the code is sent. */
function codeSent(state: StateAt<'register'>, event: EventOf<'code-sent'>): State {
  const { delivery, person = state.person } = event;
  if (!state.person || !person) return state;
  const stale = state.reason === 'passkey' && ({ reason: 'passkey' } as const);
  return { step: 'otp', delivery, person, ...carriedProfile(state), ...stale, request: idle };
}
