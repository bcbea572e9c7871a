/**
 * The form of a code: at the registration, for a new password, and after the check of a lost answer.
 */
import type { Person } from '../../domain/customer.js';
import type { SavedProfile } from '../state/saved-journey.js';
import { carriedProfile, refusedDelivery } from '../state/delivery.js';
import { busy, failed } from '../state/request.js';
import { isReset } from '../state/selectors.js';
import type {
  CheckingState,
  OtpState,
  RegisterState,
  RequestStatus,
  ResetState,
} from '../state/state.js';
import type { EventOf } from './row.js';

/** The form of a forgotten password, also after a check of the new one. */
export function resetForm(state: ResetState | CheckingState, request: RequestStatus): ResetState {
  if (state.step === 'reset') return { ...state, request };
  const { person, delivery } = state;
  const { identifier, customerId } = person;
  const known = { identifier, ...(customerId !== undefined && { customerId }) };
  return { step: 'reset', ...known, delivery, ...carriedProfile(state), request };
}

/** The form of the last code, also after a check. */
export function atCode(
  state: OtpState | ResetState | CheckingState,
  request: RequestStatus,
): OtpState | ResetState {
  if (isReset(state)) return resetForm(state, request);
  const { person, delivery } = state;
  return { step: 'otp', person, delivery, ...carriedProfile(state), request };
}

/** The code is checked. Without one that was sent there is nothing to check. */
export function verify<Form extends OtpState | ResetState>(state: Form): Form {
  return state.delivery.code ? { ...state, request: busy('verify') } : state;
}

/** The check of an answer that is lost. `person`: whom it is about. */
export function checkLost(
  state: OtpState | ResetState,
  { person }: { readonly person: Person },
): CheckingState {
  const { delivery } = state;
  return { step: 'checking', person, delivery, ...carriedProfile(state), request: busy('verify') };
}

/** The form whose code was refused. */
export function refuseCode(
  state: OtpState | ResetState | CheckingState,
  { problem }: EventOf<'code-refused'>,
): OtpState | ResetState {
  const next = atCode(state, failed({ problem }, 'verify'));
  return { ...next, delivery: refusedDelivery(next.delivery, problem) };
}

/** Back to the register form with the typed identifier; a sent code stays valid for the same identifier. */
export function backToAddress(
  state: OtpState | CheckingState,
  request: RequestStatus,
): RegisterState {
  const { person, delivery } = state;
  return {
    step: 'register',
    identifier: person.identifier,
    reason: 'other-address',
    ...(state.step === 'otp' && { deliveredCode: { person, delivery } }),
    ...carriedProfile(state),
    request,
  };
}

/** The data entry that a code step leads back to, as stored with it. */
export function pendingIn(saved: SavedProfile | undefined) {
  const { newAccountId } = saved ?? {};
  return saved && { pendingProfile: newAccountId === undefined ? {} : { newAccountId } };
}
