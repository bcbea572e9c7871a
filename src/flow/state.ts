/**
 * Where a person is on the way to her card: one tagged union, no secret in it.
 */
import type { ConsentRecord } from '../domain/consents.js';
import type { Account, FieldValues, Person } from '../domain/customer.js';
import type { ProfileForm } from '../domain/field.js';
import type { Identifier } from '../domain/identifier.js';
import type { Problem } from '../domain/problem.js';
import type { Via } from '../domain/profile-form.js';

/** The names of the steps, as `onboarding-step` tells them. */
export type Step = State['step'];

/** How a journey ends, and how it began. */
export type { Via };

/** What is going on at a step. */
export type RequestStatus =
  | { readonly kind: 'idle' }
  /** One thing the person asked for is under way. */
  | { readonly kind: 'busy'; readonly action: PendingAction }
  /** It is answered, and the host may still hold what follows. */
  | { readonly kind: 'settled'; readonly outcome: Outcome; readonly action?: PendingAction }
  /**
   * The action failed, and the step shows why. `retryAt`: when another try makes sense, in epoch milliseconds. `action` is
   * absent if the failure was not that of a request.
   */
  | {
      readonly kind: 'failed';
      readonly problem: Problem;
      readonly retryAt?: number;
      readonly action?: PendingAction;
    };

export type FailedRequest = Extract<RequestStatus, { kind: 'failed' }>;

/** What a busy step waits for; `navigate`: the scripts of a move that needs no request. */
export type PendingAction =
  'identify' | 'send-code' | 'verify' | 'log-in' | 'load' | 'save' | 'navigate' | 'adopt';

/** The result of an answered request. Each has an event for the host, except an unknown card. */
export type Outcome =
  | { readonly kind: 'identified'; readonly person: Person }
  | { readonly kind: 'card-unknown'; readonly identifier: Identifier }
  | { readonly kind: 'verified'; readonly account: Account }
  /** `stored`: what the server has in place of what was sent, where that differs. */
  | (CompletedAccount & {
      readonly kind: 'saved';
      readonly stored?: FieldValues;
      readonly consents?: readonly ConsentRecord[];
    })
  | (CompletedAccount & { readonly kind: 'logged-in' })
  | {
      readonly kind: 'incomplete';
      readonly account: Account;
      readonly missing: readonly string[];
      readonly profileForm: ProfileForm;
      readonly isNewAccount?: true;
    }
  | (CompletedAccount & { readonly kind: 'complete'; readonly via: Via })
  /** `fatal`: the way on is the error page, with the way home or to the support. */
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      readonly retryAt?: number;
      readonly exit?: ErrorExit;
      /** It was the first log-in with an account that was just made. */
      readonly isNewAccount?: true;
    };

interface CompletedAccount {
  readonly account: Account;
  /** The holder's name as stored, for the card. */
  readonly cardholder?: string;
  readonly ending?: ProfileEnding;
  /** The page has handed over the session: the visitor has neither registered nor logged in here. */
  readonly isAdopted?: true;
}

/**
 * How the profile form was left: saved in a journey to the card, changed afterwards, or left without saving. Absent if the form
 * was not shown since the log-in.
 */
export type ProfileEnding = 'saved' | 'changed' | 'left';

/** Where the error page leads. */
export type ErrorExit = 'home' | 'support';

/** A code that was sent at `at`, or (`uncertain`) may have been: the answer was lost on the way. */
export interface SentCode {
  readonly at: number;
  readonly unconfirmed: boolean;
}

/** What sending a code needs to remember, at `otp` and at `reset`. Times are epoch milliseconds. */
export interface CodeDelivery {
  readonly code?: SentCode;
  /** Not before this moment may a code be sent (again). */
  readonly resendAt: number;
}

interface StepBase<Name extends string> {
  readonly step: Name;
  readonly request: RequestStatus;
}

export interface RegisterState extends StepBase<'register'> {
  /** What was typed before, to be shown again. */
  readonly identifier?: Identifier;
  /** Why the person is asked (again). */
  readonly reason?: 'card-unknown' | 'other-address';
  /** What was sent before she went back, and when more may be: it counts for who it was sent to. */
  readonly deliveredCode?: DeliveredCode;
}

export interface DeliveredCode extends CodeDelivery {
  readonly person: Person;
}

export interface OtpState extends StepBase<'otp'>, CodeDelivery {
  readonly person: Person;
}

/** The account may exist: its answer was lost and we are finding out. */
export interface CheckingState extends StepBase<'checking'>, CodeDelivery {
  readonly person: Person;
}

export interface ProfileState extends StepBase<'profile'> {
  readonly via: Via;
  readonly account: Account;
  /** Absent while it loads. */
  readonly profileForm?: ProfileForm;
  /** Who registered, as long as this is the page that made the account. */
  readonly person?: Person;
  /** The account was made in this journey, which went on by a log-in; its owner has saved nothing yet. */
  readonly isNewAccount?: true;
  /**
   * The journey was complete before: this changes what is stored, and completes nothing. `untold`: it was, but
   * this page does not know yet, since it was opened again.
   */
  readonly edit?: { readonly completionPending: boolean };
  /** The holder's name on the card that an edit goes back to. */
  readonly cardholder?: string;
  /** The page has handed over the session; see `DoneState`. */
  readonly isAdopted?: true;
}

/** What is gone on with after the log-in: data entry was under way, or is still to come. */
export interface PendingProfile {
  /** The account was made in this journey, and its owner has not been asked for her data yet. */
  readonly isNewAccount?: true;
  /** The name that it was made with, as far as this page knows. */
  readonly username?: string;
  /** Whose data was being changed, and whether the page knows that the journey was complete before. */
  readonly resumedEdit?: {
    readonly account: Account;
    readonly edit: { readonly completionPending: boolean };
  };
}

export interface LoginState extends StepBase<'login'> {
  /**
   * `registered`: the register step found the person; `created`: the account is there, but not with what
   * was typed, or what was typed is gone; `changed`: the new password is in force; `session`: log in again to go on.
   */
  readonly reason?: 'registered' | 'created' | 'changed' | 'session';
  readonly username?: string;
  /** What was typed before, for the way back to the register form. */
  readonly identifier?: Identifier;
  readonly pendingProfile?: PendingProfile;
  /** As at the register form, for the way back to it. */
  readonly deliveredCode?: DeliveredCode;
}

/** A forgotten password: first the identifier, then code and password as at `otp`. */
export interface ResetState extends StepBase<'reset'>, CodeDelivery {
  readonly identifier?: Identifier;
  /** Absent before a code was sent, and for an unknown address: the page must look the same. */
  readonly customerId?: string;
  /** What the platform knows the person by, where digits that look like a number are a card's. */
  readonly card?: Identifier;
  readonly pendingProfile?: PendingProfile;
}

export interface IncompleteState extends StepBase<'incomplete'> {
  readonly account: Account;
  readonly missing: readonly string[];
  readonly profileForm: ProfileForm;
  readonly isNewAccount?: true;
}

export interface DoneState extends StepBase<'done'>, CompletedAccount {
  readonly via: Via;
}

export interface ErrorState extends StepBase<'error'> {
  readonly problem: Problem;
  /** The step it happened at. */
  readonly failedStep: Exclude<Step, 'error'>;
  readonly exit: ErrorExit;
  /** Who was registering. */
  readonly person?: Person;
  /** The account was just made, and does not let its owner in. */
  readonly isNewAccount?: true;
}

export type State =
  | RegisterState
  | OtpState
  | CheckingState
  | ProfileState
  | LoginState
  | ResetState
  | IncompleteState
  | DoneState
  | ErrorState;
