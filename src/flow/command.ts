/**
 * What can be asked of a journey: commands as plain data, and what the step shows as under way for each.
 */
import type { ConsentRecord } from '../domain/consents.js';
import type { FieldValues } from '../domain/customer.js';
import type { Identifier } from '../domain/identifier.js';
import type { VisitorEvent } from './events.js';
import type { PendingAction } from './state.js';

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
  | { readonly type: 'save'; readonly values: FieldValues }
  | { readonly type: 'renew'; readonly password: string; readonly values: FieldValues }
  | { readonly type: 'restart' }
  | NavigationCommand;

export type CommandType = Command['type'];
export type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;

/** Carries commands out. A command that makes no sense at the present step changes nothing. */
export interface CommandHandlers {
  identify(identifier: Identifier): void;
  sendCode(): void;
  verify(code: string, password: string): void;
  checkAgain(): void;
  logIn(credentials: { readonly username: string; readonly password: string }): void;
  load(): void;
  save(values: FieldValues): void;
  renew(password: string, values: FieldValues): void;
  navigate(command: NavigationCommand): void;
  restart(): void;
}

/** What the lazily loaded part of a journey offers to its session. */
export interface SessionCommands extends CommandHandlers {
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
  accessToken(): Promise<string>;
  signOut(): void;
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
