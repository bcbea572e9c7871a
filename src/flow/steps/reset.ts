/**
 * The step `reset`: a forgotten password, first the identifier, then the code and the new password.
 */
import { stamp, type SavedJourney, type SavedProfile } from '../state/saved-journey.js';
import { carriedProfile, noDelivery } from '../state/delivery.js';
import { busy, isBeforeLogIn, hasPendingProfile, idle } from '../state/request.js';
import type { ResetState } from '../state/state.js';
import { checkLost, pendingIn, refuseCode, verify } from './code-forms.js';
import { resume, toChangedPassword, toLogin, toRegister } from './moves.js';
import type { EventOf, StepRow } from './row.js';

export const reset: StepRow<'reset'> = {
  on: {
    identify: (state, { identifier }) =>
      state.delivery.code ? state : { ...state, identifier, request: busy('send-code') },
    'change-address': emptyReset,
    'send-code': (state, { now }) =>
      state.identifier && now >= state.delivery.resendAt
        ? { ...state, request: busy('send-code') }
        : state,
    'code-sent': codeSent,
    verify,
    'answer-lost': checkLost,
    'code-refused': refuseCode,
    'password-changed': toChangedPassword,
    resumed: resume,
    'open-register': toRegister,
    'open-login': toLogin,
  },
  saved: savedReset,
  keepsSecrets: true,
  keepsTypedPassword: false,
  keepsContact: isBeforeLogIn,
  keepsDraft: hasPendingProfile,
  keepsCard: false,
  isLoggedIn: false,
  hasSession: false,
  isEntry: false,
  order: 2,
  back: 'open-login',
  forwardFrom: ['login'],
};

function codeSent(state: ResetState, { delivery, person }: EventOf<'code-sent'>): ResetState {
  const { customerId, identifier } = person ?? {};
  const card = identifier?.channel === 'card' && identifier !== state.identifier && identifier;
  const known = { ...(customerId !== undefined && { customerId }), ...(card && { card }) };
  return { ...state, delivery, ...known, request: idle };
}

/** The form asks for the identifier again. */
export function emptyReset(state: ResetState): ResetState {
  const { identifier } = state;
  const kept = { ...(identifier && { identifier }), ...carriedProfile(state) };
  return { step: 'reset', ...kept, delivery: noDelivery, request: idle };
}

/** The code of a new password; before it was sent only the data entry that follows. */
export function savedReset(
  state: ResetState,
  at: number,
  pending?: SavedProfile,
): SavedJourney | undefined {
  const { customerId, delivery } = state;
  const identifier = state.card ?? state.identifier;
  if (!identifier || !delivery.code) return pending;
  return {
    ...stamp(at),
    step: 'reset',
    identifier,
    customerId,
    ...delivery,
    ...pendingIn(pending),
  };
}
