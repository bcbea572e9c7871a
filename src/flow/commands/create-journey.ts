/** Connects a journey to the API and to the tab's storage. */
import { savedReader } from '../saved/saved-journey.js';
import { clientFor } from '../session/session-client.js';
import type { Session } from '../session/session.js';
import { Journey } from './journey.js';

/** The commands of a session. */
export function createJourney(session: Session): Journey {
  return new Journey(session, { clientFor, savedReader });
}
