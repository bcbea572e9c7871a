/**
 * Data entry: from the card and back to it, after a log-in, and the form that was loaded.
 */
import { hasCard } from './data-entry.js';
import type { JourneyEvent } from './events.js';
import { carriedProfile } from './delivery.js';
import { endDataEntry } from './reducer-after-request.js';
import { idle } from './request.js';
import type { DoneState, IncompleteState, ProfileState, State } from './state.js';

/** Data entry of a customer who comes from the card. */
export function editOf({ account, via, holder }: DoneState): Omit<ProfileState, 'request'> {
  return { step: 'profile', account, entry: { kind: 'edit', via, holder } };
}

/** The form after a log-in that found mandatory data missing. Step `incomplete` shows it; the first change leads to step `profile`. */
export function profileOf({ account, entry, profileForm }: IncompleteState): ProfileState {
  return { step: 'profile', account, entry, profileForm, request: idle };
}

/** The state of data entry; undefined at a step without the form. */
export function dataEntryOf(state: State): ProfileState | undefined {
  if (state.step === 'incomplete') return profileOf(state);
  return state.step === 'profile' ? state : undefined;
}

/** Back to the card. If this page has not dispatched `onboarding-complete` yet, that comes first. */
export function cancelEdit(state: ProfileState): State {
  const { entry, account } = state;
  return hasCard(entry) ? endDataEntry(state, account, entry.holder, 'left') : state;
}

/** The form is opened. From the card the step changes only now: the card stays until the form is loaded. */
export function loaded(
  state: ProfileState | DoneState,
  { account, profileForm }: Extract<JourneyEvent, { type: 'loaded' }>,
): ProfileState {
  const form = state.step === 'done' ? editOf(state) : state;
  return { ...form, account: { ...state.account, ...account }, profileForm, request: idle };
}

/** Returns to the form after another log-in; the form has the draft that was typed before. */
export function resumed(
  state: State,
  { account, profileForm, entry }: Extract<JourneyEvent, { type: 'resumed' }>,
): State {
  return carriedProfile(state).pendingProfile
    ? { step: 'profile', account, entry, profileForm, request: idle }
    : state;
}
