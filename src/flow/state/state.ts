/**
 * The state of a journey: one tagged union, without any secret. `scripts/generated-pages.mjs` writes its comments into a page of the
 * documentation, also those that repeat a word of `data-entry.ts`.
 */
import type { ConsentRecord } from '../../domain/consents.js';
import type { Account, FieldValues, Person, Via } from '../../domain/customer.js';
import type { ProfileForm } from '../../kinds/form/profile-form.js';
import type { Identifier } from '../../domain/identifier.js';
import type { Problem } from '../../domain/problem.js';
import type { WalletName } from '../../domain/wallet.js';
import type { CardVia, Entry, PendingProfile } from './data-entry.js';
import type { Holder } from '../../domain/holder.js';

/** The names of the steps, as in the detail of `onboarding-step`. */
export type Step = State['step'];

/** The status of a step's request. */
export type RequestStatus =
  | { readonly kind: 'idle' }
  /**
   * A request that the visitor has caused is running. `inDialog`: the visitor answers a dialog of the browser, and nothing was sent yet.
   */
  | { readonly kind: 'busy'; readonly action: PendingAction; readonly inDialog?: true }
  /** The request has an outcome; the host may still prevent the next step. */
  | { readonly kind: 'settled'; readonly outcome: Outcome; readonly action?: PendingAction }
  /** The action failed, and the step shows why. `action` is absent if the failure was not that of a request. */
  | (Failure & { readonly kind: 'failed'; readonly action?: PendingAction });

/** Why an action failed. */
export interface Failure {
  readonly problem: Problem;
  /** The earliest time of another try, in epoch milliseconds. */
  readonly retryAt?: number;
  /** The journey tries again by itself. */
  readonly willRetry?: true;
}

export type FailedRequest = Extract<RequestStatus, { kind: 'failed' }>;

/** The action that a busy step waits for. */
export type PendingAction =
  | 'identify'
  | 'send-code'
  | 'verify'
  | 'log-in'
  | 'passkey'
  | 'load'
  | 'save'
  | 'adopt';

/** The result of a request. Each has an event for the host, except an unknown card. */
export type Outcome =
  /** `byCode`: the journey is passwordless. The next step sends a code, unless the code of `delivery` can still be entered. */
  | {
      readonly kind: 'identified';
      readonly person: Person;
      readonly byCode?: { readonly delivery?: CodeDelivery; readonly isPasskeyStale?: true };
    }
  | { readonly kind: 'card-unknown'; readonly identifier: Identifier }
  | { readonly kind: 'verified'; readonly account: Account }
  /** `stored`: the stored values that differ from those that were sent. */
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
      readonly entry: IncompleteEntry;
    }
  | (CompletedAccount & {
      readonly kind: 'complete';
      readonly via: Via;
      readonly hadCard?: true;
      readonly isNewAccount?: true;
      readonly ending?: ProfileEnding;
    })
  /**
   * `exit`: the error page is next, with a link to the home page or to the support. `isNewAccount`: the first log-in of an
   * account that this journey has created.
   */
  | (Failure & {
      readonly kind: 'problem';
      readonly exit?: ErrorExit;
      readonly isNewAccount?: true;
    });

export type ProblemOutcome = Extract<Outcome, { kind: 'problem' }>;

interface CompletedAccount {
  readonly account: Account;
  readonly holder: Holder;
}

/** How data entry begins after a log-in that has found mandatory data missing. */
export type IncompleteEntry = Extract<Entry, { kind: 'completion' | 'new-account' }>;

/**
 * How the profile form ended: `saved` on the way to the card, `changed` later from the card, or `left` without saving. Absent if the
 * form was not shown since the log-in.
 */
export type ProfileEnding = 'saved' | 'changed' | 'left';

/** Where the error page leads. */
export type ErrorExit = 'home' | 'support';

/** A code that was sent at `at`. `unconfirmed`: the response was lost, so it may not have been sent. */
export interface SentCode {
  readonly at: number;
  readonly unconfirmed: boolean;
}

/** The delivery of codes. Times are epoch milliseconds. */
export interface CodeDelivery {
  readonly code?: SentCode;
  /** The earliest time of the next code. */
  readonly resendAt: number;
  /** The API has set `resendAt`: it also applies after the code has expired. */
  readonly isPaused?: true | undefined;
  /** The number of wrong codes that were entered since the code was sent. */
  readonly wrongCodes?: number | undefined;
}

interface StepBase<Name extends string> {
  readonly step: Name;
  readonly request: RequestStatus;
  /** With `password="none"`: the visitor logs in with a one-time code and chooses no password. */
  readonly passwordless?: true;
}

export interface RegisterState extends StepBase<'register'> {
  /** The identifier to prefill. */
  readonly identifier?: Identifier;
  /** Why the register form is shown again. `session`: the journey is passwordless, and the visitor needs a new code. */
  readonly reason?: 'card-unknown' | 'other-address' | 'session' | 'passkey';
  /** As at the log-in: the visitor confirms that the identifier is theirs. */
  readonly isOwner?: true;
  /** Whose code is being sent, in a passwordless journey. */
  readonly person?: Person;
  /** Data entry that continues after the code, in a passwordless journey. */
  readonly pendingProfile?: PendingProfile;
  /** The last delivery of a code before the visitor went back; it still applies to the same identifier. */
  readonly deliveredCode?: DeliveredCode;
}

export interface DeliveredCode {
  readonly person: Person;
  readonly delivery: CodeDelivery;
}

/** The person has the status `registered` only in a passwordless journey. */
export interface OtpState extends StepBase<'otp'> {
  /** The passkey of the device no longer logs in: its password was replaced. */
  readonly reason?: 'passkey';
  readonly person: Person;
  readonly delivery: CodeDelivery;
  readonly pendingProfile?: PendingProfile;
}

/**
 * The response to a code was lost: the account may exist, or its new password may be set. A check finds out. `hasNoAccount`: the API
 * has answered that nothing was created or changed, so the code can be entered again.
 */
export interface CheckingState extends StepBase<'checking'> {
  /** With the status `registered` the check belongs to the step `reset`, except in a passwordless journey. */
  readonly person: Person;
  readonly delivery: CodeDelivery;
  readonly hasNoAccount?: true;
  readonly pendingProfile?: PendingProfile;
}

export interface ProfileState extends StepBase<'profile'> {
  readonly account: Account;
  /**
   * How data entry began. `registration`: this page registers the person; `new-account`: this journey has created the account and
   * continues by a log-in; `completion`: a log-in has found mandatory data missing; `draft`: a log-in leads back to what was typed, and
   * the profile is complete; `edit`: from the card. With `holder`, `cancel-edit` leads to the card.
   */
  readonly entry: Entry;
  /** Absent while it loads. */
  readonly profileForm?: ProfileForm;
  /** The session has expired: `renew` saves, with the password. */
  readonly needsPassword?: true;
  /** The sentences of the page's own check for values that it has refused, by field name. */
  readonly refused?: Readonly<Record<string, string>> | undefined;
  /** With `details="after"`: the card of `account` is shown above the form, with this name. */
  readonly holder?: Holder;
}

export interface LoginState extends StepBase<'login'> {
  /**
   * `registered`: the register form found an account; `created`: the account exists, but with another password, or the typed password
   * was lost; `changed`: the new password is set; `session`: the session has expired.
   */
  readonly reason?: 'registered' | 'created' | 'changed' | 'session';
  readonly username?: string;
  /** The identifier is that of a restored card: it is shown masked, since another person may be at the page. */
  readonly isOwner?: true;
  /** The identifier to prefill at the register form. */
  readonly identifier?: Identifier;
  readonly pendingProfile?: PendingProfile;
  /** As at the register form. */
  readonly deliveredCode?: DeliveredCode;
}

/** The forgotten password: first the identifier, then the code and the password as at `otp`. */
export interface ResetState extends StepBase<'reset'> {
  readonly identifier?: Identifier;
  /** Absent before a code was sent, and for an unknown address: the page looks the same. */
  readonly customerId?: string;
  /** The card code, if the typed digits look like a mobile number but belong to a card. */
  readonly card?: Identifier;
  readonly delivery: CodeDelivery;
  readonly pendingProfile?: PendingProfile;
}

export interface IncompleteState extends StepBase<'incomplete'> {
  readonly account: Account;
  readonly missing: readonly string[];
  readonly profileForm: ProfileForm;
  readonly entry: IncompleteEntry;
  /** As at `profile`. */
  readonly holder?: Holder;
}

export interface DoneState extends StepBase<'done'>, CompletedAccount {
  /**
   * `adopted`: the page has handed over the session; the visitor has neither registered nor logged in here. `restored`: by a
   * reload at the card; nobody is logged in, and `account` has no customer id.
   */
  readonly via: CardVia;
  /** The visitor had the card before this registration, which has put it online. */
  readonly hadCard?: true;
  /** This journey has created the account, also where a log-in after a reload has led to the card. */
  readonly isNewAccount?: true;
  readonly ending?: ProfileEnding;
  /** The card is not finished: data entry follows it, after a reload by a new log-in (`edit`). */
  readonly pendingProfile?: PendingProfile;
  /** Whose card it is, for the log-in that a restored card needs. */
  readonly identifier?: Identifier | undefined;
  /** The wallets that the gateway makes passes for; absent without a gateway that does. */
  readonly wallets?: readonly WalletName[];
}

export interface ErrorState extends StepBase<'error'> {
  readonly problem: Problem;
  /** The step where the error occurred. */
  readonly failedStep: Exclude<Step, 'error'>;
  readonly exit: ErrorExit;
  /** The person who was registering. */
  readonly person?: Person;
  /** This journey has created the account, and its log-in was refused. */
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
