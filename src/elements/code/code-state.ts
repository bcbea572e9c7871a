/**
 * The states of the code step and of the forgotten password, and what their form gives.
 */
import type { Identifier } from '../../domain/identifier.js';
import type { StateAt } from '../core/step-view.js';
import type { FormView } from '../forms/form-view.js';

export type CodeStep = 'otp' | 'checking' | 'reset';
export type CodeState = StateAt<CodeStep>;

/** The parsed values of the form; each question has fields of its own. */
export interface CodeValues {
  /** Of a forgotten password, before the code was sent. */
  username?: Identifier;
  'one-time-code'?: string;
  'new-password'?: string;
}

/** The form as its parts see it. */
export type CodeView = FormView<CodeStep, CodeValues>;

/** The identifier that the code is sent to. */
export const identifierOf = (state: CodeState) =>
  state.step === 'reset' ? state.identifier : state.person.identifier;
