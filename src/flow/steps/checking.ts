/**
 * The step `checking`: was the account made, or its password set, although the answer was lost?
 */
import { carriedProfile } from '../state/delivery.js';
import { busy, isBeforeLogIn, hasPendingProfile, idle, isBusy } from '../state/request.js';
import { isReset } from '../state/selectors.js';
import type { CheckingState, State } from '../state/state.js';
import { atCode, backToAddress, refuseCode, resetForm } from './code-forms.js';
import {
  loginPrefill,
  registration,
  resume,
  toChangedPassword,
  toCreatedAccount,
  toLogin,
} from './moves.js';
import { savedRegistration } from './otp.js';
import { emptyReset, savedReset } from './reset.js';
import type { EventOf, StepRow } from './row.js';

export const checking: StepRow<'checking'> = {
  on: {
    'check-again': (state) => ({ ...state, request: busy('verify') }),
    'no-account': (state) => (isBusy(state) ? { ...state, hasNoAccount: true } : state),
    'enter-code': (state) => (state.hasNoAccount ? atCode(state, idle) : state),
    'code-unused': (state) => atCode(state, idle),
    'code-refused': refuseCode,
    'already-registered': toCreatedAccount,
    'password-changed': (state, event) =>
      isReset(state) ? toChangedPassword(state, event) : state,
    resumed: resume,
    'change-address': (state) =>
      isReset(state) ? emptyReset(resetForm(state, idle)) : backToAddress(state, idle),
    'open-login': openLogin,
  },
  saved: (state, at, pending) =>
    // After a reload the new password is typed again.
    isReset(state)
      ? savedReset(resetForm(state, idle), at, pending)
      : savedRegistration(state, at, pending),
  keepsSecrets: true,
  keepsTypedPassword: false,
  keepsContact: isBeforeLogIn,
  keepsDraft: hasPendingProfile,
  keepsCard: false,
  isLoggedIn: false,
  hasSession: true,
  isEntry: false,
  order: 3,
  back: undefined,
  forwardFrom: [],
};

function openLogin(state: CheckingState, event: EventOf<'open-login'>): State {
  if (isReset(state)) return toLogin(resetForm(state, idle), event);
  const { person } = state;
  const { pendingProfile = registration(person) } = carriedProfile(state);
  return { step: 'login', pendingProfile, ...loginPrefill(person.identifier), request: idle };
}
