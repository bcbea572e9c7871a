/**
 * The steps that a flow counts: "step 2 of 3".
 */
import { hasCard } from '../../flow/state/data-entry.js';
import { isReset } from '../../flow/state/selectors.js';
import type { State, Step } from '../../flow/state/state.js';

const counted: readonly Step[] = ['register', 'otp', 'profile'];

/** The number of counted steps. */
export const stepCount = counted.length;

/** The number of the step, from 1 on; 0 if it is not counted, such as the log-in, or a later change of the profile. */
export function stepNumber(state: State): number {
  if (isReset(state) || (state.step === 'profile' && hasCard(state.entry))) return 0;
  const { step } = state;
  const page = step === 'checking' ? 'otp' : step === 'incomplete' ? 'profile' : step;
  return counted.indexOf(page) + 1;
}
