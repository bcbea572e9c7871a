/**
 * Which element shows which step.
 */
import type { Step } from './state.js';

/** The kinds of elements, by the last word of their tag. */
export type ElementKind = 'flow' | 'register' | 'otp' | 'profile' | 'login' | 'card';

/** The kind of element that shows a step. */
export function elementFor(step: Step): ElementKind {
  return elementKinds[step];
}

const elementKinds: Readonly<Record<Step, ElementKind>> = {
  register: 'register',
  otp: 'otp',
  checking: 'otp',
  profile: 'profile',
  login: 'login',
  reset: 'login',
  incomplete: 'login',
  done: 'card',
  error: 'flow',
};
