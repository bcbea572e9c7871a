/** Where a journey begins. */
import type { State } from './state.js';

export function begin(start: 'register' | 'login'): State {
  return { step: start, activity: { kind: 'idle' } };
}
