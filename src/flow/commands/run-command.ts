/**
 * The table that says how each command is carried out.
 */
import type {
  CommandHandlers,
  CommandOf,
  CommandType,
  NavigationCommand,
} from '../session/command.js';

type Runs = {
  readonly [Type in CommandType]: (handlers: CommandHandlers, command: CommandOf<Type>) => void;
};

const navigate = (handlers: CommandHandlers, command: NavigationCommand) =>
  handlers.navigate(command);

const runs: Runs = {
  identify: (handlers, { identifier }) => handlers.identify(identifier),
  'send-code': (handlers) => handlers.sendCode(),
  verify: (handlers, { code, password }) => handlers.verify(code, password),
  'check-again': (handlers) => handlers.checkAgain(),
  'log-in': (handlers, { username, password }) => handlers.logIn({ username, password }),
  load: (handlers) => handlers.load(),
  save: (handlers, typed) => handlers.save(typed),
  renew: (handlers, { password, ...typed }) => handlers.renew(password, typed),
  restart: (handlers) => handlers.restart(),
  'change-address': navigate,
  'open-register': navigate,
  'open-login': navigate,
  'open-reset': navigate,
  finish: navigate,
  edit: navigate,
  'cancel-edit': navigate,
};

/** Carries a command out. */
export function runCommand<Type extends CommandType>(
  handlers: CommandHandlers,
  command: CommandOf<Type> & { readonly type: Type },
): void {
  const run: Runs[Type] = runs[command.type];
  run(handlers, command);
}
