/**
 * What the views ask of the session of their element. Without effect while the element has no session.
 */
import type { Command } from '../../flow/state/command.js';
import type { EntryStep } from '../../flow/state/selectors.js';
import type { Step } from '../../flow/state/state.js';
import type { SessionController } from './session-controller.js';
import { viewOf } from './view-registry.js';

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

/** Fetches what the next step needs while the visitor is typing. */
export function prepareStep(controller: SessionController, next: 'otp' | 'profile'): void {
  controller.session?.warmUp();
  prefetchView(controller, next);
}

/** Fetches the view of a step and its sentences. A failed import is repeated at that step. */
export function prefetchView({ i18n }: SessionController, step: Step): void {
  viewOf(step)
    ?.load()
    .catch(() => undefined);
  i18n.prefetch('main');
}
