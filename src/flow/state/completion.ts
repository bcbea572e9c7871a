/**
 * Data entry after a log-in that found mandatory data missing: the form is shown at step `incomplete`, and the first
 * change moves the journey to step `profile`.
 */
import type { IncompleteState, ProfileState, State } from './state.js';

/** Data entry as it continues from step `incomplete`. */
export function completionOf(state: IncompleteState): ProfileState {
  return {
    step: 'profile',
    account: state.account,
    entry: state.entry,
    profileForm: state.profileForm,
    request: { kind: 'idle' },
  };
}

/** The state of data entry; undefined at a step without the form. */
export function dataEntryOf(state: State): ProfileState | undefined {
  if (state.step === 'incomplete') return completionOf(state);
  return state.step === 'profile' ? state : undefined;
}
