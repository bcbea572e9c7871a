/**
 * What the views ask of the session of their element. Without effect while the element has no session.
 */
import type { Command } from '../../flow/session/command.js';
import type { EntryStep } from '../../flow/state/selectors.js';
import { cancelReads, send } from '../../flow/session/send.js';
import type { SessionController } from './session-controller.js';
import { prepareView } from './prepare-view.js';

/** Sends a command; `entry`: the entry where the visitor acts, as long as both are open. */
export function sendCommand({ session }: SessionController, command: Command, entry?: EntryStep) {
  if (session) send(session, command, entry);
}

/** Cancels a running request that only reads. */
export function stopWaiting({ session }: SessionController): void {
  if (session) cancelReads(session);
}

/** Fetches and prepares what the next step needs while the visitor is typing. */
export function prepareStep(controller: SessionController, next: 'otp' | 'profile'): void {
  controller.session?.warmUp();
  prepareView(controller, next);
}
