/**
 * What the commands of a session work with on a page: a client for its API, and the windows with a copy of the journey.
 */
import { GatewayTrail } from '../../wire/gateway-trail.js';
import { clientFor } from '../session/session-client.js';
import type { Session } from '../session/session.js';
import { pageWindows } from '../session/windows.js';
import { Journey } from './journey.js';
import type { ViewScript } from './view-wait.js';

/** The commands of a session. `viewScript`: the elements show a step when its script is loaded. */
export function createJourney(session: Session, viewScript?: ViewScript): Journey {
  const trail = new GatewayTrail();
  const client = clientFor(session, (problem) => journey.announcer.report(problem), trail);
  const windows = pageWindows();
  const journey = new Journey(session, client, trail, windows, viewScript);
  return journey;
}
