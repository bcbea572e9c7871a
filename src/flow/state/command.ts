/**
 * The commands of a journey, as plain data. Only a command contains passwords, codes and typed values: the state machine gets the
 * command without them (`events.ts`).
 */
import type { ConsentRecord, ShownConsent } from '../../domain/consents.js';
import type { FieldValues, SessionTokens } from '../../domain/customer.js';
import type { Identifier } from '../../domain/identifier.js';
import type { Problem } from '../../domain/problem.js';
import type { PassTarget, WalletName } from '../../domain/wallet.js';
import type { Opened } from '../../passkey/index.js';
import type { State } from './state.js';

export type Command =
  | { readonly type: 'identify'; readonly identifier: Identifier }
  | { readonly type: 'send-code' }
  /** `password`: absent in a passwordless journey. */
  | {
      readonly type: 'verify';
      readonly code: string;
      readonly password?: string;
      /** A passkey gives the password. */
      readonly passkey?: true;
    }
  | { readonly type: 'check-again' }
  /** `isSaved`: with the password that the browser has saved. */
  | {
      readonly type: 'log-in';
      readonly username: string;
      readonly password: string;
      readonly isSaved?: true;
    }
  /** `opened`: the passkey that the visitor has chosen at the field. */
  | { readonly type: 'log-in-with-passkey'; readonly opened?: Opened }
  | { readonly type: 'load' }
  /** From the card to the form: the card stays until the form is loaded. */
  | { readonly type: 'edit' }
  | ({ readonly type: 'save' } & TypedProfile)
  | ({ readonly type: 'renew'; readonly password: string } & TypedProfile)
  /** Back to the code, once the API has said that no account was created. */
  | { readonly type: 'enter-code' }
  | { readonly type: 'restart' }
  | { readonly type: 'change-address' }
  /** `identifier`: the content of the form that is left; undefined if it is empty or invalid. */
  | { readonly type: 'open-register'; readonly identifier?: Identifier | undefined }
  | { readonly type: 'open-login'; readonly identifier?: Identifier | undefined }
  | { readonly type: 'open-reset'; readonly identifier?: Identifier }
  | { readonly type: 'finish' }
  | { readonly type: 'cancel-edit' };

export type CommandType = Command['type'];
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;

/** What the visitor has typed at data entry, and the consents as they were shown. */
export interface TypedProfile {
  readonly values: FieldValues;
  readonly consents?: readonly ShownConsent[];
}

/** The commands that move to another step; only `edit` sends a request for it. */
export type NavigationType =
  | 'enter-code'
  | 'change-address'
  | 'open-register'
  | 'open-login'
  | 'open-reset'
  | 'finish'
  | 'edit'
  | 'cancel-edit';

/** The commands that send a request. */
export type RequestType = Exclude<CommandType, NavigationType | 'restart'> | 'edit';

/** The passes of the customer's card. Not a step of the journey: the card stays. */
export interface Passes {
  /** As the last reply with a customer named them; none without a gateway that makes passes. */
  readonly wallets: readonly WalletName[];
  /** The address of a pass, or why there is none. Rejects with the reason of `signal` only. */
  address(target: PassTarget, signal: AbortSignal): Promise<string | Problem>;
}

/** The part of a session that is in the second script; see `commands/journey.ts`. */
export interface JourneyCommands {
  readonly consents: readonly ConsentRecord[];
  readonly isSignedIn: boolean;
  readonly passes: Passes;
  send(command: Command, startedAt?: number): void;
  warmUp(): void;
  attached(): void;
  detached(): void;
  cancelReads(): void;
  proceed(): void;
  /** What the elements show of a new state: the step before, as busy, while the view of the state is loading. */
  shownFor(state: State): State;
  /** Resolves when the resumed step is shown. */
  resume(): Promise<unknown>;
  resumeIfPristine(): void;
  restoredFromCache(): void;
  saveDraft(values: FieldValues): void;
  draft(): FieldValues | undefined;
  /** Keeps the password that was typed at the code step of this address, while the visitor changes the address. */
  keepPassword(password: string, address: string): void;
  /** That password, once, if the code step is for the same address again. */
  takePassword(): string | undefined;
  /** The visitor has pressed "Log in". */
  pressLogIn(): void;
  /** Whether the log-in form follows such a press, once; not after a saved password was used in this journey. */
  takeLogInPress(): boolean;
  accessToken(): Promise<string>;
  signOut(): void;
  /** Forgets the passkey of this device. */
  forgetDevice(): Promise<void>;
  /** `isHere`: as for the session. `before`: the state to return to if the tokens cannot even be tried. */
  adopt(tokens: SessionTokens, isHere: () => boolean, before: State): Promise<void>;
}
