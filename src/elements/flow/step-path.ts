/**
 * Where the browser's Back leads, and how a change of step looks.
 */
import type { Step } from '../../flow/state/state.js';
import { steps } from '../../flow/steps/index.js';

/** The step as the visitor sees it: during a check that is still the form of the code. */
export function visibleStep(step: Step, isReset: boolean): Step {
  if (step !== 'checking') return step;
  return isReset ? 'reset' : 'otp';
}

/** Whether the visitor can go back after this change of step. */
export function isForward(from: Step, to: Step): boolean {
  return steps[to].forwardFrom.includes(from);
}

/** Whether a change of step leads to an earlier one. */
export function isWayBack(from: Step, to: Step): boolean {
  return steps[to].order < steps[from].order;
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
