/**
 * Where a person is on the way to her card: one tagged union, no secret in it.
 */
import type { Account, Person } from '../domain/customer.js';
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
  /** It failed, and the step shows why. */
  | { readonly kind: 'failed'; readonly problem: Problem };

export type Doing = 'identify' | 'send-code' | 'verify' | 'log-in' | 'load' | 'save';

/** What an answered request means; each but the problem has an event of its own for the host. */
export type Outcome =
  | { readonly kind: 'identified'; readonly person: Person }
  | { readonly kind: 'card-unknown'; readonly identifier: Identifier }
  | { readonly kind: 'verified'; readonly account: Account }
  | { readonly kind: 'saved'; readonly account: Account }
  | { readonly kind: 'logged-in'; readonly account: Account }
  | {
      readonly kind: 'incomplete';
      readonly account: Account;
      readonly missing: readonly string[];
      readonly questionnaire: Questionnaire;
    }
  | { readonly kind: 'complete'; readonly account: Account; readonly via: Via }
  /** `fatal`: the way on is the error page, with the way home or to the support. */
  | { readonly kind: 'problem'; readonly problem: Problem; readonly fatal?: 'home' | 'support' };

/** A code that was sent, or (`uncertain`) whose answer was lost on the way. Times are epoch milliseconds. */
export interface SentCode {
  readonly at: number;
  readonly resendAt: number;
  readonly uncertain: boolean;
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
}

export interface OtpState extends At<'otp'> {
  readonly person: Person;
  readonly code?: SentCode;
}

/** The account may exist: its answer was lost and we are finding out. */
export interface CheckingState extends At<'checking'> {
  readonly person: Person;
  readonly code: SentCode;
}

export interface ProfileState extends At<'profile'> {
  readonly via: Via;
  readonly account: Account;
  /** Absent while it loads. */
  readonly questionnaire?: Questionnaire;
  /** Who registered, to show that contact read-only. */
  readonly person?: Person;
}

export interface LoginState extends At<'login'> {
  /** `registered`: the register step found the person; `session`: log in again to go on. */
  readonly reason?: 'registered' | 'session' | 'created';
  readonly username?: string;
}

/** A forgotten password: first the identifier, then code and password as at `otp`. */
export interface ResetState extends At<'reset'> {
  readonly identifier?: Identifier;
  /** Absent as long as nothing was sent, and for an address that nobody has: the page looks the same. */
  readonly customerId?: string;
  readonly code?: SentCode;
}

export interface IncompleteState extends At<'incomplete'> {
  readonly account: Account;
  readonly missing: readonly string[];
  readonly questionnaire: Questionnaire;
}

export interface DoneState extends At<'done'> {
  readonly account: Account;
  readonly via: Via;
  /** The holder's name as stored, for the card. */
  readonly holder?: string;
}

export interface ErrorState extends At<'error'> {
  readonly problem: Problem;
  /** The step it happened at. */
  readonly during: Exclude<Step, 'error'>;
  readonly way: 'home' | 'support';
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
