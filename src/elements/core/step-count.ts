/**
 * The steps that a flow counts: "step 2 of 3".
 */
import { hasCard } from '../../flow/state/data-entry.js';
import { isReset } from '../../flow/state/selectors.js';
import type { State } from '../../flow/state/state.js';
import { type ElementKind, elementOfStep } from '../../flow/state/who-shows.js';

/** Counted by the element that shows them. */
const counted: readonly ElementKind[] = ['register', 'otp', 'profile'];

/** The number of counted steps. */
export const stepCount = counted.length;

/** The number of the step, from 1 on; 0 if it is not counted, such as the log-in, or a later change of the profile. */
export function stepNumber(state: State): number {
  if (isReset(state) || (state.step === 'profile' && hasCard(state.entry))) return 0;
  // What proves who the visitor is, after a reload of data entry.
  if ((state.step === 'login' || state.step === 'register') && state.pendingProfile?.afterReload)
    return stepCount;
  return counted.indexOf(elementOfStep(state.step)) + 1;
}
