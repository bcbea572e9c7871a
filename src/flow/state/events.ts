/**
 * The events of the state machine: all that can happen in a journey.
 */
import type { Account } from '../../domain/customer.js';
import type { ProfileForm } from '../../domain/field.js';
import type { Identifier } from '../../domain/identifier.js';
import type { Problem } from '../../domain/problem.js';
import type { Outcome, SentCode, State } from './state.js';

/**
 * The actions of the visitor. Secrets are passed beside the event, never in it. `now`: epoch milliseconds.
 */
export type VisitorEvent =
  | { readonly type: 'identify'; readonly identifier: Identifier }
  | { readonly type: 'change-address' }
  | { readonly type: 'send-code'; readonly now: number }
  | { readonly type: 'verify' }
  | { readonly type: 'check-again' }
  | { readonly type: 'log-in'; readonly username: string }
  /** `identifier`: the content of the form that is left; undefined if it is empty or invalid. */
  | { readonly type: 'open-register'; readonly identifier?: Identifier | undefined }
  | { readonly type: 'open-login'; readonly identifier?: Identifier | undefined }
  | { readonly type: 'open-reset'; readonly identifier?: Identifier }
  | { readonly type: 'finish' }
  | { readonly type: 'load' }
  | { readonly type: 'save' }
  | { readonly type: 'renew' }
  | { readonly type: 'edit' }
  | { readonly type: 'cancel-edit' }
  | { readonly type: 'proceed' }
  | { readonly type: 'restart'; readonly start: 'register' | 'login' }
  /** The page hands over the session of a customer; what is under way is dropped. */
  | { readonly type: 'adopt'; readonly start: 'register' | 'login' };

/** The results of requests, and what the tab's storage contains. */
export type ServerEvent =
  | { readonly type: 'settled'; readonly outcome: Outcome }
  | {
      readonly type: 'code-sent';
      readonly code: SentCode;
      readonly resendAt: number;
      readonly customerId?: string;
      readonly card?: Identifier;
    }
  | { readonly type: 'answer-lost' }
  | { readonly type: 'code-refused'; readonly problem: Problem }
  /** `identifier`: the identifier of the account, if it had to be looked up. */
  | { readonly type: 'already-registered'; readonly identifier?: Identifier }
  | {
      readonly type: 'loaded';
      readonly account: Account;
      readonly profileForm: ProfileForm;
      /** A complete profile is edited, and the card is in this name. */
      readonly edit?: { readonly completionPending: boolean };
      readonly cardholder?: string;
      readonly isNewAccount?: true;
    }
  /** The token for data entry is no longer valid. */
  | { readonly type: 'session-over'; readonly username?: string }
  /** Logged in again with the password: the draft is saved next. */
  | { readonly type: 'renewed' }
  | { readonly type: 'card-found'; readonly account: Account; readonly cardholder?: string }
  /** The API has accepted an adopted session; `step`: what the page shows of it first. */
  | {
      readonly type: 'adopted';
      readonly step: 'done' | 'profile';
      readonly account: Account;
      readonly cardholder?: string;
    }
  | { readonly type: 'restored'; readonly state: State }
  | { readonly type: 'cancelled' };

export type JourneyEvent = VisitorEvent | ServerEvent;
