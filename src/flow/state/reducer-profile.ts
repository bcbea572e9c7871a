/**
 * Data entry: from the card and back to it, and the form that was loaded.
 */
import type { JourneyEvent } from './events.js';
import { carriedProfile } from './reducer-entry.js';
import { busy, idle, proceed } from './reducer-outcome.js';
import type { DoneState, ProfileState, State } from './state.js';

/** From the card to the form. */
export function edit(state: DoneState): ProfileState {
  return {
    step: 'profile',
    via: state.via,
    account: state.account,
    ...(state.cardholder && { cardholder: state.cardholder }),
    ...(state.givenName && { givenName: state.givenName }),
    ...(state.isAdopted && { isAdopted: true }),
    edit: { completionPending: false },
    request: busy('load'),
  };
}

/** Back to the card. If this page has not dispatched `onboarding-complete` yet, that comes first. */
export function cancelEdit(state: ProfileState): State {
  const { edit, account, cardholder, givenName, via, isAdopted } = state;
  if (!edit) return state;
  const holder = {
    ...(cardholder && { cardholder }),
    ...(givenName && { givenName }),
    ...(isAdopted && { isAdopted }),
  };
  const complete = { kind: 'complete', account, via, ...holder, ending: 'left' } as const;
  return !edit.completionPending
    ? proceed(state, complete)
    : { ...state, request: { kind: 'settled', outcome: complete } };
}

/** The form is opened, or opened again after a second log-in. */
export function loaded(
  state: State,
  {
    account,
    profileForm,
    edit,
    cardholder,
    isNewAccount,
  }: Extract<JourneyEvent, { type: 'loaded' }>,
): State {
  if (state.step === 'profile') {
    return { ...state, account: { ...state.account, ...account }, profileForm, request: idle };
  }
  // Returns to the form with the draft of before the second log-in.
  return carriedProfile(state).pendingProfile
    ? {
        step: 'profile',
        via: 'login',
        account,
        profileForm,
        ...(edit && { edit }),
        ...(cardholder && { cardholder }),
        ...(isNewAccount && { isNewAccount }),
        request: idle,
      }
    : state;
}
