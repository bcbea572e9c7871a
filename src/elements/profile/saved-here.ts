/**
 * How data entry ended last on this page: so that nobody is asked twice in a row, and a success is said, but
 * only where there was one.
 */
import type { Session } from '../../flow/session.js';
import type { Journey } from '../journey.js';

/** `saved` in a journey to the card, `changed` afterwards, `left` without saving. */
export type Ending = 'saved' | 'changed' | 'left';

const endings = new WeakMap<Session, Ending>();

export function noteEnding({ session }: Journey, ending: Ending): void {
  if (session) endings.set(session, ending);
}

/** Undefined where nobody has been at the form. */
export function lastEnding({ session }: Journey): Ending | undefined {
  return session && endings.get(session);
}
