/**
 * The second script: everything after the first form. It is fetched together with its sentences at the first interaction with
 * the form or when the browser is idle, and by the element whose step needs it.
 */
import { warnOnce } from '../console/console.js';
import type { LoadCommands } from '../flow/session/session.js';
import { type Import, Script } from '../loading/script.js';
import type * as journeyViews from './journey-views.js';

/** That of the drop-in has the dialogs as well. */
export type JourneyScript = typeof journeyViews & {
  readonly listen?: (clicked?: HTMLElement) => void;
};

let start: Import<JourneyScript> = () => import('./journey-views.js');

export const journey = new Script<JourneyScript>((attempt) => start(attempt));

/** Imports another module instead, which exports more. To be called before the script is needed. */
export function importJourneyFrom(other: Import<JourneyScript>): void {
  start = other;
}

journey.subscribe(() => {
  if (journey.hasFailed)
    warnOnce('error', `onboarding-elements did not load: ${String(journey.reason)}`);
});

/** For the session. */
export const loadCommands: LoadCommands = async () => (await journey.load()).createJourney;
