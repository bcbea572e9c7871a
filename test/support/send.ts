/** Sends commands to a session, as its elements do. */
import type { Command } from '../../src/flow/state/command.js';
import type { Session } from '../../src/flow/session/session.js';

export const send = (session: Session, command: Command): void => session.send(command);
export const cancelReads = (session: Session): void => session.cancelReads();
