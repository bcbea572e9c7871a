/**
 * What the views ask of the session of their element. Without effect while the element has no session.
 */
import type { Command } from '../../flow/state/command.js';
import type { EntryStep } from '../../flow/state/selectors.js';
import type { SessionController } from './session-controller.js';

/** Sends a command; `entry`: the entry where the visitor acts, as long as both are open. */
export function sendCommand(
  { session }: SessionController,
  command: Command,
  entry?: EntryStep,
  startedAt?: number,
) {
  session?.send(command, { entry, startedAt });
}

/** Cancels a running request that only reads. */
export function stopWaiting({ session }: SessionController): void {
  session?.cancelReads();
}

/** Fetches what the next request needs while the visitor is typing. */
export function prepareStep(controller: SessionController): void {
  controller.session?.warmUp();
}
