/**
 * Everything that can happen to a journey.
 */
import type { Account } from '../domain/customer.js';
import type { ProfileForm } from '../domain/field.js';
import type { Identifier } from '../domain/identifier.js';
import type { Problem } from '../domain/problem.js';
import type { Outcome, SentCode, State } from './state.js';

/** What a person does; secrets travel beside the event, never in it. `now` is in epoch milliseconds. */
export type VisitorEvent =
  | { readonly type: 'identify'; readonly identifier: Identifier }
  | { readonly type: 'change-address' }
  | { readonly type: 'send-code'; readonly now: number }
  | { readonly type: 'verify' }
  | { readonly type: 'check-again' }
  | { readonly type: 'log-in'; readonly username: string }
  /** `identifier`: what stands in the form that is left, `undefined` if it is none. */
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

/** What comes back from the server, or from the page's storage. */
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
  /** `identifier`: what the platform knows the person by, where that had to be looked up. */
  | { readonly type: 'already-registered'; readonly identifier?: Identifier }
  | {
      readonly type: 'loaded';
      readonly account: Account;
      readonly profileForm: ProfileForm;
      /** The data was complete before, and the card is in this name. */
      readonly edit?: { readonly completionPending: boolean };
      readonly cardholder?: string;
      readonly isNewAccount?: true;
    }
  /** The token that data entry was to be opened with is of no use any more. */
  | { readonly type: 'session-over'; readonly username?: string }
  /** In again with the password: what was typed is saved now. */
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
