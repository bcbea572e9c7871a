/**
 * The steps that a flow counts: "step 2 of 3".
 */
import { hasCard } from '../../flow/state/data-entry.js';
import { isReset } from '../../flow/state/selectors.js';
import type { State, Step } from '../../flow/state/state.js';

/** The counted step that each step belongs to; empty if it is not counted. It is in the first script, which has no other fact of a step but who shows it. */
const countedAs: Readonly<Record<Step, 'register' | 'otp' | 'profile' | ''>> = {
  register: 'register',
  otp: 'otp',
  checking: 'otp',
  profile: 'profile',
  login: '',
  reset: '',
  incomplete: 'profile',
  done: '',
  error: '',
};
const counted = ['register', 'otp', 'profile'];

/** The number of counted steps. */
export const stepCount = counted.length;

/** The number of the step, from 1 on; 0 if it is not counted, such as the log-in, or a later change of the profile. */
export function stepNumber(state: State): number {
  if (isReset(state) || (state.step === 'profile' && hasCard(state.entry))) return 0;
  // What proves who the visitor is, after a reload of data entry.
  if ((state.step === 'login' || state.step === 'register') && state.pendingProfile?.afterReload)
    return stepCount;
  return counted.indexOf(countedAs[state.step]) + 1;
}
