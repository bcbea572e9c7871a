/**
 * Decides which element an opener of a dialog leads to: its own, or the one that shows the current step.
 */
import { elementFor } from '../../flow/selectors.js';
import type { Participant, Session } from '../../flow/session.js';
import { allSessions } from '../../flow/session-registry.js';

/** `isInDialog` tells elements in a dialog from those on the page itself. */
export function dialogTarget(
  own: Element,
  isInDialog: (element: Element) => boolean,
): Element | undefined {
  const session = allSessions().find(({ participants }) =>
    participants.some(({ host }) => host === own),
  );
  if (!session || session.isRestoring) return own;
  const shown = session.participants.filter((one) => showsCurrentStep(session, one));
  const mine = shown.find(({ host }) => host === own);
  if (mine) {
    // Until the journey has started, the opener decides where it starts.
    if (mine.kind === 'flow' && mine.configuration && isPristine(shown))
      session.startAt(mine.configuration.start);
    return own;
  }
  const other =
    shown.find(({ host }) => host && isInDialog(host)) ?? shown.find(({ host }) => isSeen(host));
  return other?.host ?? own;
}

/** Safari before 17.4 has no `checkVisibility`. */
const isSeen = (host?: Partial<Element>) => host?.checkVisibility?.();

function showsCurrentStep(session: Session, participant: Participant): boolean {
  const { state } = session;
  const { kind } = participant;
  if (state.step === 'error') return session.showsError(participant);
  // Both entries are open until the visitor has used one.
  const isEntry = state.step === 'register' || (state.step === 'login' && !state.reason);
  if (isEntry && (kind === 'register' || kind === 'login')) return true;
  return kind === 'flow' || kind === elementFor(state.step);
}

function isPristine(participants: readonly Participant[]): boolean {
  const inputs = participants.flatMap(({ host }) => [
    ...(host?.shadowRoot?.querySelectorAll('input') ?? []),
  ]);
  return inputs.every(({ value }) => value === '');
}
