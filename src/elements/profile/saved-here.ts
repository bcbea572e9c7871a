/**
 * How data entry ended last on this page: so that nobody is asked twice in a row, and a success is said, but
 * only where there was one.
 */
import type { Session } from '../../flow/session.js';
import type { Journey } from '../journey.js';

/** `saved` in a journey to the card, `changed` afterwards, `left` without saving. */
export type Ending = 'saved' | 'changed' | 'left';

const endings = new WeakMap<Session, { readonly ending: Ending; readonly visit: number }>();

export function noteEnding({ session }: Journey, ending: Ending): void {
  if (session) endings.set(session, { ending, visit: session.visit });
}

/** Undefined where this person has not been at the form since she came in. */
export function lastEnding({ session }: Journey): Ending | undefined {
  const last = session && endings.get(session);
  return last?.visit === session?.visit ? last?.ending : undefined;
}
