/**
 * How data entry ended last on this page: so that nobody is asked twice in a row, and a success is said, but
 * only where there was one.
 */
import type { Session } from '../../flow/session.js';
import type { Journey } from '../journey.js';

/** `saved` in a journey to the card, `changed` afterwards, `left` without saving. */
export type Ending = 'saved' | 'changed' | 'left';

const endings = new WeakMap<Session, { readonly ending: Ending; readonly visit: string }>();

export function noteEnding(journey: Journey, ending: Ending): void {
  const { session } = journey;
  if (session) endings.set(session, { ending, visit: visitOf(journey) });
}

/** Undefined where this person has not been at the form since she came in. */
export function lastEnding(journey: Journey): Ending | undefined {
  const last = journey.session && endings.get(journey.session);
  return last?.visit === visitOf(journey) ? last.ending : undefined;
}

/** Who is in, by the numbers that an account has from the start, and since when. */
export function visitOf({ state, session }: Journey): string {
  const { customerId, card } = 'account' in state ? state.account : {};
  return [session?.visit, customerId, card].join();
}
