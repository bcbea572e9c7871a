/**
 * The events of the state machine: all that can happen in a journey.
 */
import type { StartStep } from '../../domain/configuration.js';
import type { Account, Person } from '../../domain/customer.js';
import type { ProfileForm } from '../../kinds/form/profile-form.js';
import type { Identifier } from '../../domain/identifier.js';
import type { Problem } from '../../domain/problem.js';
import type { Command } from './command.js';
import type { Entry } from './data-entry.js';
import type { Holder } from '../../domain/holder.js';
import type { CodeDelivery, Outcome, State } from './state.js';

/** The members of a command that its event does not have: the state machine never gets them. */
type Secret = 'opened' | 'password' | 'code' | 'values' | 'consents';
type WithoutSecrets<Asked> = Asked extends Command ? Omit<Asked, Secret> : never;

/** The commands without their secrets. `now`: epoch milliseconds. */
type VisitorEvent =
  | WithoutSecrets<Exclude<Command, { type: 'send-code' | 'restart' }>>
  | { readonly type: 'send-code'; readonly now: number }
  | { readonly type: 'restart'; readonly start: StartStep }
  | { readonly type: 'proceed' }
  /** The page hands over the session of a customer; the current journey is dropped. */
  | { readonly type: 'adopt'; readonly start: StartStep };

/** The results of requests, and what the tab's storage contains. */
export type ServerEvent =
  | { readonly type: 'request-ended'; readonly outcome: Outcome }
  | {
      readonly type: 'code-sent';
      readonly delivery: CodeDelivery;
      /** The person whom the code was sent to; absent for a new person, and if no code was sent. */
      readonly person?: Person;
    }
  /** The browser asks the visitor before the request of a passkey, or they have answered. */
  | { readonly type: 'dialog'; readonly isOpen: boolean }
  | { readonly type: 'answer-lost'; readonly person: Person }
  /** The check of a lost answer has found no account, or the old password. */
  | { readonly type: 'no-account' }
  | { readonly type: 'code-refused'; readonly problem: Problem }
  /** The check after a reload has found no account: the code is still good, and is entered again. */
  | { readonly type: 'code-unused' }
  | { readonly type: 'already-registered' }
  /** The new password of this account is set, and only the log-in with it failed. */
  | { readonly type: 'password-changed'; readonly identifier: Identifier }
  | {
      readonly type: 'loaded';
      readonly account: Account;
      readonly profileForm: ProfileForm;
    }
  /** A second log-in leads back to data entry. */
  | {
      readonly type: 'resumed';
      readonly account: Account;
      readonly profileForm: ProfileForm;
      readonly entry: Entry;
    }
  /** The token for data entry is no longer valid. */
  | { readonly type: 'session-over'; readonly username?: string }
  /** The page's own check has refused typed values, with a sentence for each. */
  | { readonly type: 'refused'; readonly refused: Readonly<Record<string, string>> }
  /** Logged in again with the password: the draft is saved next. */
  | { readonly type: 'renewed' }
  | { readonly type: 'card-found'; readonly account: Account; readonly holder: Holder }
  /** The API has accepted an adopted session; `step`: what the page shows of it first. */
  | {
      readonly type: 'adopted';
      readonly step: 'done' | 'profile';
      readonly account: Account;
      readonly holder: Holder;
    }
  | { readonly type: 'restored'; readonly state: State }
  | { readonly type: 'cancelled' };

export type JourneyEvent = VisitorEvent | ServerEvent;
