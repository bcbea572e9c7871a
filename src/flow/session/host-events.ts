/**
 * The events for the host page, and which of them the host can prevent.
 */
import type { ConsentRecord } from '../../domain/consents.js';
import {
  accountOf,
  type Account,
  type RegistrationStatus,
  type Via,
} from '../../domain/customer.js';
import type { Channel } from '../../domain/identifier.js';
import type { Problem, ProblemCode } from '../../domain/problem.js';
import { isRetryable } from '../../domain/problem-meaning.js';
import type { ValidationErrorKey } from '../../domain/validation-error.js';
import type { Outcome, State, Step } from '../state/state.js';

export interface ReadyDetail {
  readonly step: Step;
}
export interface StartedDetail {
  readonly step: Step;
}
export interface IdentifiedDetail {
  readonly channel: Channel;
  readonly status: RegistrationStatus;
}
export interface CodeSentDetail {
  readonly channel: Channel;
  /** Seconds until the next code can be requested. */
  readonly resendAfter: number;
}
/** Members that are not known yet are absent. */
export type AccountDetail = Account;
export interface ProfileSavedDetail extends Account {
  /** The consents as saved; the same as `getConsents()`. */
  readonly consents: readonly ConsentRecord[];
}
export interface IncompleteDetail {
  /** Write names of the mandatory fields that have no value. */
  readonly missing: readonly string[];
}
export interface CompleteDetail extends Account {
  readonly via: Via;
}
export interface StepDetail {
  readonly from: Step;
  readonly to: Step;
}
/** One field of a form that was submitted with errors. */
export interface InvalidField {
  /** The name of the control: at data entry the write name of the field. */
  readonly name: string;
  /** What is wrong; the sentence of the elements is `mistake-<key>`. `host`: the page's own check has refused the value. */
  readonly key: ValidationErrorKey | 'host';
}
export interface InvalidDetail {
  readonly step: Step;
  readonly fields: readonly InvalidField[];
}
export interface SessionExpiredDetail {
  readonly step: Step;
}
export interface ErrorDetail {
  readonly code: ProblemCode;
  readonly step: Step;
  readonly retryable: boolean;
  /** HTTP status, if there was a response. */
  readonly status?: number;
  readonly answerCode?: number;
  /** For developers, in English; contains no personal data. */
  readonly hint?: string;
}

/** The details by the name of their event. */
export interface HostEventDetails {
  'onboarding-ready': ReadyDetail;
  'onboarding-started': StartedDetail;
  'onboarding-identified': IdentifiedDetail;
  'onboarding-code-sent': CodeSentDetail;
  'onboarding-verified': AccountDetail;
  'onboarding-profile-saved': ProfileSavedDetail;
  'onboarding-logged-in': AccountDetail;
  'onboarding-incomplete': IncompleteDetail;
  'onboarding-complete': CompleteDetail;
  'onboarding-step': StepDetail;
  'onboarding-invalid': InvalidDetail;
  'onboarding-session-expired': SessionExpiredDetail;
  'onboarding-error': ErrorDetail;
}

export type HostEventName = keyof HostEventDetails;

/** One event to dispatch; `step` is the step it concerns. */
export type HostEvent = {
  [Name in HostEventName]: {
    readonly name: Name;
    readonly detail: HostEventDetails[Name];
    readonly cancelable: boolean;
    readonly step: Step;
  };
}[HostEventName];

/** The event of an outcome at a step; undefined if it has none. */
export function hostEventFor(outcome: Outcome, { step }: State): HostEvent | undefined {
  const cancelable = true;
  switch (outcome.kind) {
    case 'identified': {
      const { identifier, status } = outcome.person;
      const detail = { channel: identifier.channel, status: status };
      return { name: 'onboarding-identified', detail, cancelable, step };
    }
    case 'card-unknown':
      return undefined;
    case 'verified':
      return { name: 'onboarding-verified', detail: accountOf(outcome.account), cancelable, step };
    case 'saved':
      return {
        name: 'onboarding-profile-saved',
        detail: { ...accountOf(outcome.account), consents: outcome.consents ?? [] },
        cancelable,
        step,
      };
    case 'logged-in':
      return { name: 'onboarding-logged-in', detail: accountOf(outcome.account), cancelable, step };
    case 'incomplete':
      return {
        name: 'onboarding-incomplete',
        detail: { missing: outcome.missing },
        cancelable,
        step,
      };
    case 'complete': {
      const detail = { ...accountOf(outcome.account), via: outcome.via };
      return { name: 'onboarding-complete', detail, cancelable, step };
    }
    case 'problem':
      return {
        name: 'onboarding-error',
        detail: errorDetail(outcome.problem, step),
        cancelable,
        step,
      };
  }
}

/** The detail of `onboarding-error` for a problem at a step. */
export function errorDetail(problem: Problem, step: Step): ErrorDetail {
  const { code, status, answerCode, hint } = problem;
  return {
    code,
    step,
    retryable: isRetryable(problem),
    ...(status !== undefined && { status }),
    ...(answerCode !== undefined && { answerCode }),
    ...(hint !== undefined && { hint }),
  };
}
