/**
 * The events for the host page. `commands/requests.ts` lists which of them a request ends with.
 */
import type { ConsentRecord } from '../../domain/consents.js';
import type { Account, RegistrationStatus, Via } from '../../domain/customer.js';
import type { Channel } from '../../domain/identifier.js';
import type { Problem, ProblemCode } from '../../domain/problem.js';
import { isRetryable } from '../../domain/problem-meaning.js';
import type { ValidationErrorKey } from '../../domain/validation-error.js';
import type { Step } from '../state/state.js';
import type { ElementKind } from '../state/who-shows.js';

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

interface EventRow<Detail> {
  /** The elements that dispatch it. */
  readonly by: readonly ElementKind[];
  /** Never set; it only has a type. */
  readonly detail?: Detail;
}

const by = <Detail>(...kinds: readonly ElementKind[]): EventRow<Detail> => ({ by: kinds });

const forms = ['flow', 'register', 'otp', 'profile', 'login'] as const;

/** The events by name. The types, the components for frameworks, the manifest and the data for editors are derived from this table. */
export const hostEvents = {
  /** A form can be used: the first of the page, or the one where a journey resumes after a reload. */
  'onboarding-ready': by<ReadyDetail>(...forms, 'card'),
  /** The visitor has typed or chosen something for the first time. */
  'onboarding-started': by<StartedDetail>(...forms),
  /** It is known whether the visitor is new, has a card or is registered. Cancelable: the next step. */
  'onboarding-identified': by<IdentifiedDetail>('flow', 'register', 'login'),
  /** A code was sent; at the log-in for a new password. */
  'onboarding-code-sent': by<CodeSentDetail>('flow', 'otp', 'login'),
  /** The code was correct, and the account exists. Cancelable: data entry. */
  'onboarding-verified': by<AccountDetail>('flow', 'otp', 'login'),
  /** The profile was saved, with these consents. Cancelable: the end of the journey. */
  'onboarding-profile-saved': by<ProfileSavedDetail>('flow', 'profile'),
  /** The visitor has logged in, and no mandatory data is missing. Cancelable: the end of the journey. */
  'onboarding-logged-in': by<AccountDetail>('flow', 'otp', 'login'),
  /** The visitor has logged in, but mandatory data is missing. Cancelable: the form that asks for it. */
  'onboarding-incomplete': by<IncompleteDetail>('flow', 'otp', 'login'),
  /** The journey is complete. Cancelable: the card. */
  'onboarding-complete': by<CompleteDetail>('flow', 'otp', 'profile', 'login'),
  /** The journey has moved to another step. */
  'onboarding-step': by<StepDetail>(...forms, 'card'),
  /** A form was submitted with errors. */
  'onboarding-invalid': by<InvalidDetail>(...forms),
  /** A request or the configuration has failed. Cancelable: the message. */
  'onboarding-error': by<ErrorDetail>(...forms, 'card'),
};

/** The details by the name of their event. */
export type HostEventDetails = {
  [Name in keyof typeof hostEvents]: NonNullable<(typeof hostEvents)[Name]['detail']>;
};

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
