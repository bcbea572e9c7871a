/**
 * How data entry ended last on this page: so that nobody is asked twice in a row, and a success is said, but
 * only where there was one.
 */
import type { Session } from '../../flow/session.js';
import type { SessionController } from '../core/session-controller.js';

/** `saved` in a journey to the card, `changed` afterwards, `left` without saving. */
export type SaveOutcome = 'saved' | 'changed' | 'left';

const outcomes = new WeakMap<Session, { readonly ending: SaveOutcome; readonly visit: number }>();

export function recordSaveOutcome({ session }: SessionController, ending: SaveOutcome): void {
  if (session) outcomes.set(session, { ending, visit: session.entryCount });
}

/** Undefined where this person has not been at the form since she came in. */
export function lastSaveOutcome({ session }: SessionController): SaveOutcome | undefined {
  const last = session && outcomes.get(session);
  return last?.visit === session?.entryCount ? last?.ending : undefined;
}
