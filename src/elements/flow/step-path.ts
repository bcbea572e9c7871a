/**
 * The order of the steps, and the event that leads back from each of them.
 */
import type { NavigationType } from '../../flow/state/command.js';
import type { Step } from '../../flow/state/state.js';

/** The event that leads back from each step. A step that is not listed has no way back. */
export const backEvents: Partial<Record<Step, NavigationType>> = {
  otp: 'change-address',
  register: 'open-login',
  login: 'open-register',
  reset: 'open-login',
  profile: 'cancel-edit',
};

/** The step as the visitor sees it: during a check that is still the form of the code. */
export function visibleStep(step: Step, isReset: boolean): Step {
  if (step !== 'checking') return step;
  return isReset ? 'reset' : 'otp';
}

/** Whether the visitor has logged in at this step. */
export function isLoggedInStep(step: Step): boolean {
  return step === 'profile' || step === 'incomplete' || step === 'done';
}

/** Whether the visitor can go back after this change of step. */
export function isForward(from: Step, to: Step): boolean {
  if (to === 'otp') return from === 'register';
  if (to === 'login') return from === 'register';
  if (to === 'register') return from === 'login';
  if (to === 'profile') return from === 'done';
  return to === 'reset' && from === 'login';
}

/** The order of the steps on the way to the card. */
const order: Readonly<Record<Step, number>> = {
  register: 0,
  login: 1,
  reset: 2,
  otp: 2,
  checking: 3,
  profile: 4,
  incomplete: 4,
  done: 5,
  error: 6,
};

/** Whether a change of step leads to an earlier one. */
export function isWayBack(from: Step, to: Step): boolean {
  return order[to] < order[from];
}

/** The steps that lead to a step, as far as the visitor can go back. */
export function stepsTo(step: Step, start: 'register' | 'login'): Step[] {
  switch (step) {
    case 'otp':
    case 'checking':
      return [...stepsTo('register', start), 'otp'];
    case 'login':
    case 'register':
      return step === start ? [step] : [start, step];
    case 'reset':
      return [...stepsTo('login', start), 'reset'];
    case 'profile':
    case 'incomplete':
    case 'done':
    case 'error':
      return [step];
  }
}
