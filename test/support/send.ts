/** Sends commands to a session, as its elements do. */
import type { Command } from '../../src/flow/state/command.js';
import type { Session } from '../../src/flow/session/session.js';
import type { EntryStep } from '../../src/flow/state/selectors.js';

export const send = (session: Session, command: Command, entry?: EntryStep): void =>
  session.send(command, { entry });
export const cancelReads = (session: Session): void => session.cancelReads();
