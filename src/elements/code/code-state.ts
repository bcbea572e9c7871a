/**
 * The states of the code step and of the forgotten password.
 */
import type { StateAt } from '../core/step-view.js';

export type CodeStep = 'otp' | 'checking' | 'reset';
export type CodeState = StateAt<CodeStep>;

/** The identifier that the code is sent to. */
export const identifierOf = (state: CodeState) =>
  state.step === 'reset' ? state.identifier : state.person.identifier;
