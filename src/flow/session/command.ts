/**
 * What can be asked of a journey: commands as plain data, and what the step shows as under way for each.
 */
import type { ConsentRecord, ShownConsent } from '../../domain/consents.js';
import type { FieldValues } from '../../domain/customer.js';
import type { Identifier } from '../../domain/identifier.js';
import type { SessionTokens } from '../../domain/session-tokens.js';
import type { VisitorEvent } from '../state/events.js';
import type { PendingAction, State } from '../state/state.js';

/** Moves between steps that need no request. */
export type NavigationType =
  | 'change-address'
  | 'open-register'
  | 'open-login'
  | 'open-reset'
  | 'finish'
  | 'edit'
  | 'cancel-edit';

export type NavigationCommand = Extract<VisitorEvent, { type: NavigationType }>;

/** A command with its arguments. Passwords and codes travel in it alone, never in an event or a state. */
export type Command =
  | { readonly type: 'identify'; readonly identifier: Identifier }
  | { readonly type: 'send-code' }
  | { readonly type: 'verify'; readonly code: string; readonly password: string }
  | { readonly type: 'check-again' }
  | { readonly type: 'log-in'; readonly username: string; readonly password: string }
  | { readonly type: 'load' }
  /** `consents`: as the form has shown them. */
  | {
      readonly type: 'save';
      readonly values: FieldValues;
      readonly consents?: readonly ShownConsent[];
    }
  | {
      readonly type: 'renew';
      readonly password: string;
      readonly values: FieldValues;
      readonly consents?: readonly ShownConsent[];
    }
  | { readonly type: 'restart' }
  | NavigationCommand;

export type CommandType = Command['type'];
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;

/** What the visitor has typed at data entry, and the consents as they were shown. */
export type TypedProfile = Pick<CommandOf<'save'>, 'values' | 'consents'>;

/** Carries commands out. A command that makes no sense at the present step changes nothing. */
export interface CommandHandlers {
  identify(identifier: Identifier): void;
  sendCode(): void;
  verify(code: string, password: string): void;
  checkAgain(): void;
  logIn(credentials: { readonly username: string; readonly password: string }): void;
  load(): void;
  save(typed: TypedProfile): void;
  renew(password: string, typed: TypedProfile): void;
  navigate(command: NavigationCommand): void;
  restart(): void;
}

/** The customer of a session. */
export interface CustomerSessionCommands {
  /** Whether a customer is logged in at this step. */
  readonly isSignedIn: boolean;
  /** The customer's bearer token. Rejects with `unauthorised` unless a customer is logged in at this step. */
  accessToken(): Promise<string>;
  /** Forgets the customer, and starts the journey again with empty forms. */
  signOut(): void;
  /**
   * Takes a customer's session over in place of the journey under way. Resolves when the API has accepted it; rejects with
   * an `OnboardingError` otherwise. `before`: the state to return to if the tokens cannot even be tried.
   */
  adopt(tokens: SessionTokens, before: State): Promise<void>;
  /** Throws what `adopt` rejects with when `signOut` or another call comes first. */
  refuseAdoption(): never;
}

/** What the lazily loaded part of a journey offers to its session. */
export interface SessionCommands extends CommandHandlers {
  readonly customer: CustomerSessionCommands;
  /** The consents as they were saved last. */
  readonly consents: readonly ConsentRecord[];
  /** Fetches early what every request needs. */
  warmUp(): void;
  /** Carries a command out. */
  run(command: Command): void;
  /** A participant was attached. */
  attached(): void;
  /** A participant was detached. */
  detached(): void;
  cancelReads(): void;
  proceed(): void;
  resume(): void;
  resumeIfPristine(): void;
  restoredFromCache(): void;
  saveDraft(values: FieldValues): void;
  draft(): FieldValues | undefined;
}

/** What differs from `navigate`, which moves to another step. */
const pendingActions: Readonly<
  Record<Exclude<CommandType, NavigationType | 'restart'>, PendingAction>
> = {
  identify: 'identify',
  'send-code': 'send-code',
  verify: 'verify',
  'check-again': 'verify',
  'log-in': 'log-in',
  load: 'load',
  save: 'save',
  renew: 'log-in',
};

/** What the step shows as under way while the handlers of a command load. */
export function pendingActionOf({ type }: Command): PendingAction {
  return (pendingActions as Partial<Record<CommandType, PendingAction>>)[type] ?? 'navigate';
}
