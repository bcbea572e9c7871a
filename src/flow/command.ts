/**
 * What can be asked of a journey: commands as plain data, and one table that says how each is carried out.
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

type CommandType = Command['type'];
type CommandOf<Type extends CommandType> = Extract<Command, { type: Type }>;

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

interface CommandDefinition<Type extends CommandType> {
  /** What the step shows as under way while the handlers load. */
  readonly pending: PendingAction;
  readonly run: (handlers: CommandHandlers, command: CommandOf<Type>) => void;
}

const navigation = {
  pending: 'navigate',
  run: (handlers: CommandHandlers, command: NavigationCommand) => handlers.navigate(command),
} as const;

const definitions: { readonly [Type in CommandType]: CommandDefinition<Type> } = {
  identify: {
    pending: 'identify',
    run: (handlers, { identifier }) => handlers.identify(identifier),
  },
  'send-code': { pending: 'send-code', run: (handlers) => handlers.sendCode() },
  verify: {
    pending: 'verify',
    run: (handlers, { code, password }) => handlers.verify(code, password),
  },
  'check-again': { pending: 'verify', run: (handlers) => handlers.checkAgain() },
  'log-in': {
    pending: 'log-in',
    run: (handlers, { username, password }) => handlers.logIn({ username, password }),
  },
  load: { pending: 'load', run: (handlers) => handlers.load() },
  save: { pending: 'save', run: (handlers, { values }) => handlers.save(values) },
  renew: {
    pending: 'log-in',
    run: (handlers, { password, values }) => handlers.renew(password, values),
  },
  restart: { pending: 'navigate', run: (handlers) => handlers.restart() },
  'change-address': navigation,
  'open-register': navigation,
  'open-login': navigation,
  'open-reset': navigation,
  finish: navigation,
  edit: navigation,
  'cancel-edit': navigation,
};

/** What the step shows as under way while the handlers of a command load. */
export function pendingActionOf({ type }: Command): PendingAction {
  return definitions[type].pending;
}

/** Carries a command out. */
export function runCommand<Type extends CommandType>(
  handlers: CommandHandlers,
  command: CommandOf<Type> & { readonly type: Type },
): void {
  const definition: CommandDefinition<Type> = definitions[command.type];
  definition.run(handlers, command);
}
