/**
 * Carries out what a visitor asks for, also while the command handlers are still loading. Only views that load later send
 * commands, so the first form does not need this.
 */
import { pendingActionOf, type Command, type SessionCommands } from './command.js';
import { stateAtEntry, type EntryStep } from '../state/selectors.js';
import type { Session } from './session.js';
import { withTimeout } from '../../lazy/with-timeout.js';

/** Cancels the command of a session that still waits for its handlers. */
const cancellations = new WeakMap<Session, () => void>();

/** Carries a command out; the step is busy while its handlers load. `entry`: the entry form that sends it, if both are open. */
export function send(session: Session, command: Command, entry?: EntryStep): void {
  if (session.commands) {
    session.commands.run(command);
    return;
  }
  const before = session.state;
  if (before.request.kind === 'busy') return;
  const { clock } = session.environment;
  const action = pendingActionOf(command);
  const entryState = stateAtEntry(before, entry);
  session.commit({ ...entryState, request: { kind: 'busy', action } });
  const busyState = session.state;
  const isWaiting = () => session.state === busyState;
  const startedAt = session.waitStartedAt ?? clock.now();
  const cancel = () => {
    if (isWaiting()) session.show(before);
  };
  cancellations.set(session, cancel);
  const onLoaded = (commands: SessionCommands) => {
    if (!isWaiting()) return;
    session.show(before);
    // Without participants no visitor waits for the command any more.
    if (session.participants.isEmpty) return;
    session.runWithDeadlineFrom(startedAt, () => commands.run(command));
  };
  const onFailed = () => {
    if (isWaiting()) session.failToLoad(entryState, action);
  };
  withTimeout(session.loadCommands(), clock, startedAt).then(onLoaded, onFailed);
}

/** Cancels a running request that only reads, or a command that waits for its handlers. Writes always finish. */
export function cancelReads(session: Session): void {
  if (session.commands) session.commands.cancelReads();
  else cancellations.get(session)?.();
}
