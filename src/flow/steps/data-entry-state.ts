/**
 * The states of data entry: from the card, after a log-in that found data missing, and of both steps that show the form.
 */
import { idle } from '../state/request.js';
import type { DoneState, IncompleteState, ProfileState, State } from '../state/state.js';

/** Data entry of a customer who comes from the card. */
export function editOf({ account, via, holder }: DoneState): Omit<ProfileState, 'request'> {
  return { step: 'profile', account, entry: { kind: 'edit', via, holder } };
}

/** The form after a log-in that found mandatory data missing. Step `incomplete` shows it; the first change leads to step `profile`. */
export function profileOf(state: IncompleteState): ProfileState {
  const { account, entry, profileForm, holder } = state;
  return { step: 'profile', account, entry, profileForm, ...(holder && { holder }), request: idle };
}

/** The state of data entry; undefined at a step without the form. */
export function dataEntryOf(state: State): ProfileState | undefined {
  if (state.step === 'incomplete') return profileOf(state);
  return state.step === 'profile' ? state : undefined;
}
