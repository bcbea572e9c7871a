/**
 * The step `otp`: a new password and the code that proves the contact.
 */
import { carriedProfile } from '../state/delivery.js';
import { accountMayExist, busy, isBeforeLogIn, hasPendingProfile, idle } from '../state/request.js';
import type { CheckingState, OtpState } from '../state/state.js';
import { stamp, type SavedJourney, type SavedProfile } from '../state/saved-journey.js';
import { backToAddress, checkLost, pendingIn, refuseCode, verify } from './code-forms.js';
import { loginPrefill, resume, toCreatedAccount } from './moves.js';
import type { StepRow } from './row.js';

export const otp: StepRow<'otp'> = {
  on: {
    // A mistyped address that is repaired.
    identify: (state) => ({ ...state, request: busy('identify') }),
    'change-address': (state) => backToAddress(state, idle),
    'send-code': (state, { now }) =>
      now >= state.delivery.resendAt ? { ...state, request: busy('send-code') } : state,
    'code-sent': (state, { person, delivery }) => ({
      ...state,
      ...(person && { person }),
      delivery,
      request: idle,
    }),
    verify,
    'answer-lost': checkLost,
    'code-refused': refuseCode,
    'already-registered': toCreatedAccount,
    resumed: resume,
    'open-login': (state) => ({
      step: 'login',
      ...loginPrefill(state.person.identifier),
      ...carriedProfile(state),
      request: idle,
    }),
  },
  saved: savedRegistration,
  keepsSecrets: true,
  keepsTypedPassword: true,
  keepsContact: isBeforeLogIn,
  keepsDraft: hasPendingProfile,
  keepsCard: false,
  isLoggedIn: false,
  hasSession: true,
  isEntry: false,
  order: 2,
  back: 'change-address',
  forwardFrom: ['register'],
};

/** A registration at its code. Nothing is stored of a registered person who is about to log in. */
export function savedRegistration(
  state: OtpState | CheckingState,
  at: number,
  pending?: SavedProfile,
): SavedJourney | undefined {
  const { person, delivery, passwordless } = state;
  const { status, identifier, customerId } = person;
  if (status === 'registered' && !passwordless) return undefined;
  return {
    ...stamp(at),
    step: accountMayExist(state) ? 'checking' : state.step,
    person: { status, identifier, customerId },
    ...delivery,
    ...pendingIn(pending),
  };
}
