/**
 * Data entry: from the card and back to it, and the form that was loaded.
 */
import { hasCard } from './entry.js';
import type { JourneyEvent } from './events.js';
import { carriedProfile } from './reducer-entry.js';
import { busy, completed, idle } from './reducer-outcome.js';
import type { DoneState, ProfileState, State } from './state.js';

/** From the card to the form. */
export function edit({ account, via, holder }: DoneState): ProfileState {
  return { step: 'profile', account, entry: { kind: 'edit', via, holder }, request: busy('load') };
}

/** Back to the card. If this page has not dispatched `onboarding-complete` yet, that comes first. */
export function cancelEdit(state: ProfileState): State {
  const { entry, account } = state;
  return hasCard(entry) ? completed(state, account, entry.holder, 'left') : state;
}

/** The form is opened. */
export function loaded(
  state: ProfileState,
  { account, profileForm }: Extract<JourneyEvent, { type: 'loaded' }>,
): ProfileState {
  return { ...state, account: { ...state.account, ...account }, profileForm, request: idle };
}

/** Returns to the form with the draft of before the second log-in. */
export function resumed(
  state: State,
  { account, profileForm, entry }: Extract<JourneyEvent, { type: 'resumed' }>,
): State {
  return carriedProfile(state).pendingProfile
    ? { step: 'profile', account, entry, profileForm, request: idle }
    : state;
}
