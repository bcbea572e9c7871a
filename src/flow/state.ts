/**
 * Where a person is on the way to her card: one tagged union, no secret in it.
 */
import type { Account, FieldValues, Person } from '../domain/customer.js';
import type { Questionnaire } from '../domain/field.js';
import type { Identifier } from '../domain/identifier.js';
import type { Problem } from '../domain/problem.js';

/** The names of the steps, as `onboarding-step` tells them. */
export type Step = State['step'];

/** How a journey ends, and how it began. */
export type Via = 'registration' | 'login';

/** What is going on at a step. */
export type Activity =
  | { readonly kind: 'idle' }
  /** One thing the person asked for is under way. */
  | { readonly kind: 'busy'; readonly doing: Doing }
  /** It is answered, and the host may still hold what follows. */
  | { readonly kind: 'settled'; readonly outcome: Outcome }
  /** It failed, and the step shows why; `until` is when another try makes sense, in epoch milliseconds. */
  | { readonly kind: 'failed'; readonly problem: Problem; readonly until?: number };

export type Failure = Extract<Activity, { kind: 'failed' }>;

export type Doing = 'identify' | 'send-code' | 'verify' | 'log-in' | 'load' | 'save';

/** What an answered request means; the host hears of each, but for a card that nobody knows. */
export type Outcome =
  | { readonly kind: 'identified'; readonly person: Person }
  | { readonly kind: 'card-unknown'; readonly identifier: Identifier }
  | { readonly kind: 'verified'; readonly account: Account }
  /** `stored`: what the server has in place of what was sent, where that differs. */
  | (Finished & { readonly kind: 'saved'; readonly stored?: FieldValues })
  | (Finished & { readonly kind: 'logged-in' })
  | {
      readonly kind: 'incomplete';
      readonly account: Account;
      readonly missing: readonly string[];
      readonly questionnaire: Questionnaire;
      readonly isNew?: true;
    }
  | (Finished & { readonly kind: 'complete'; readonly via: Via })
  /** `fatal`: the way on is the error page, with the way home or to the support. */
  | {
      readonly kind: 'problem';
      readonly problem: Problem;
      readonly until?: number;
      readonly fatal?: Way;
      /** It was the first log-in with an account that was just made. */
      readonly isNewAccount?: true;
    };

interface Finished {
  readonly account: Account;
  /** The holder's name as stored, for the card. */
  readonly holder?: string;
}

/** Where the error page leads. */
export type Way = 'home' | 'support';

/** A code that was sent at `at`, or (`uncertain`) may have been: the answer was lost on the way. */
export interface SentCode {
  readonly at: number;
  readonly uncertain: boolean;
}

/** What sending a code needs to remember, at `otp` and at `reset`. Times are epoch milliseconds. */
export interface Sending {
  readonly code?: SentCode;
  /** Not before this moment may a code be sent (again). */
  readonly sendableAt: number;
}

interface At<Name extends string> {
  readonly step: Name;
  readonly activity: Activity;
}

export interface RegisterState extends At<'register'> {
  /** What was typed before, to be shown again. */
  readonly identifier?: Identifier;
  /** Why the person is asked (again). */
  readonly reason?: 'card-unknown' | 'other-address';
  /** What was sent before she went back, and when more may be: it counts for who it was sent to. */
  readonly sent?: Sent;
}

export interface Sent extends Sending {
  readonly person: Person;
}

export interface OtpState extends At<'otp'>, Sending {
  readonly person: Person;
}

/** The account may exist: its answer was lost and we are finding out. */
export interface CheckingState extends At<'checking'>, Sending {
  readonly person: Person;
}

export interface ProfileState extends At<'profile'> {
  readonly via: Via;
  readonly account: Account;
  /** Absent while it loads. */
  readonly questionnaire?: Questionnaire;
  /** Who registered, as long as this is the page that made the account. */
  readonly person?: Person;
  /** The account was made in this journey, which went on by a log-in; its owner has saved nothing yet. */
  readonly isNew?: true;
  /**
   * The journey was complete before: this changes what is stored, and completes nothing. `untold`: it was, but
   * this page does not know yet, since it was opened again.
   */
  readonly edit?: 'told' | 'untold';
  /** The holder's name on the card that an edit goes back to. */
  readonly holder?: string;
}

/** What is gone on with after the log-in: data entry was under way, or is still to come. */
export interface Unfinished {
  /** The account was made in this journey, and its owner has not been asked for her data yet. */
  readonly isNew?: true;
  /** The name that it was made with, as far as this page knows. */
  readonly username?: string;
  /** Whose data was being changed, and whether the page knows that the journey was complete before. */
  readonly edits?: { readonly account: Account; readonly edit: 'told' | 'untold' };
}

export interface LoginState extends At<'login'> {
  /**
   * `registered`: the register step found the person; `created`: the account is there, but not with what
   * was typed, or what was typed is gone; `changed`: the new password is in force; `session`: log in again to go on.
   */
  readonly reason?: 'registered' | 'created' | 'changed' | 'session';
  readonly username?: string;
  /** What was typed before, for the way back to the register form. */
  readonly identifier?: Identifier;
  readonly unfinished?: Unfinished;
  /** As at the register form, for the way back to it. */
  readonly sent?: Sent;
}

/** A forgotten password: first the identifier, then code and password as at `otp`. */
export interface ResetState extends At<'reset'>, Sending {
  readonly identifier?: Identifier;
  /** Absent as long as nothing was sent, and for an address that nobody has: the page looks the same. */
  readonly customerId?: string;
  /** What the platform knows the person by, where digits that look like a number are a card's. */
  readonly card?: Identifier;
  readonly unfinished?: Unfinished;
}

export interface IncompleteState extends At<'incomplete'> {
  readonly account: Account;
  readonly missing: readonly string[];
  readonly questionnaire: Questionnaire;
  readonly isNew?: true;
}

export interface DoneState extends At<'done'>, Finished {
  readonly via: Via;
}

export interface ErrorState extends At<'error'> {
  readonly problem: Problem;
  /** The step it happened at. */
  readonly during: Exclude<Step, 'error'>;
  readonly way: Way;
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
