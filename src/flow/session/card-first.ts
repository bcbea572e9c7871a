/**
 * Whether a journey shows the card before data entry (`details="after"`).
 */
import type { Session } from './session.js';

/**
 * Not on a page that has no element for the card, and not where data entry may refuse the visitor: by `min-age`, or by
 * `consents-required`.
 */
export function isCardFirst(session: Pick<Session, 'configuration' | 'canShow'>): boolean {
  const { details, minAge, consentsRequired = [] } = session.configuration;
  const mayRefuse = minAge !== undefined || consentsRequired.length > 0;
  return details === 'after' && !mayRefuse && session.canShow('done');
}
