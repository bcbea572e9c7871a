/**
 * Decides which element an opener of a dialog leads to: its own, or the one that shows the current step.
 */
import { startOf } from '../../domain/configuration.js';
import type { Participant, Participants } from '../../flow/session/participants.js';
import { elementFor, stateShownBy, showsError } from '../../flow/state/who-shows.js';
import type { Session } from '../../flow/session/session.js';
import { allSessions } from '../../flow/session-registry.js';
import type { State } from '../../flow/state/state.js';

/** A participant with the element behind it; page code that takes part has none. */
type WithHost = Participant & { readonly host?: Element };

/**
 * The element to open, or to scroll to. `own`: the element of the opener. `isInDialog`: whether an element is in a
 * dialog that can be opened.
 */
export function dialogTarget(
  own: Element,
  isInDialog: (element: Element) => boolean,
): Element | undefined {
  const isOwn = ({ host }: WithHost) => host === own;
  const session = sessionOf(own);
  if (!session || session.isRestoring) return own;
  const { participants, shown: state } = session;
  const showing: readonly WithHost[] = [...participants].filter((one) =>
    showsStep(participants, one, state),
  );
  const mine = showing.find(isOwn);
  if (mine) {
    // Until the visitor has typed something, the opener decides where the journey starts.
    if (mine.kind === 'flow' && mine.shared && showing.every((one) => one.isPristine()))
      session.startAt(startOf({ ...session.configuration, start: mine.shared.start }));
    return own;
  }
  const other =
    showing.find(({ host }) => host && isInDialog(host)) ?? showing.find((one) => one.isVisible());
  return other?.host ?? own;
}

/** The session that an element takes part in. */
export function sessionOf(element: Element | null): Session | undefined {
  const isOwn = ({ host }: WithHost) => host === element;
  return allSessions().find(({ participants }) => [...participants].some(isOwn));
}

/** Whether a participant shows the present state, or its own form at the start of the journey (`stateShownBy`). */
function showsStep(participants: Participants, participant: Participant, state: State): boolean {
  const { kind } = participant;
  if (state.step === 'error') return showsError(kind, state, participants.kinds);
  return kind === 'flow' || kind === elementFor(stateShownBy(kind, state), participants.kinds);
}
