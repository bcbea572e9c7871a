/**
 * Loads the second script: everything after the first form. It is fetched together with its sentences at the first interaction
 * with the form or when the browser is idle, and by the element whose step needs it.
 */
import { warnOnce } from '../console/console.js';
import { type Import, Script } from '../loading/script.js';
import type * as journeyViews from './journey-views.js';

/** What it exports. That of the drop-in has the dialogs as well. */
export type SecondScript = typeof journeyViews & {
  readonly listen?: (clicked?: HTMLElement) => void;
};

let start: Import<SecondScript> = () => import('./journey-views.js');

export const secondScript = new Script<SecondScript>(async (attempt) => {
  const module = await start(attempt);
  return module?.createJourney && module;
});

/** Imports another module instead, which exports more. To be called before the script is needed. */
export function importSecondScriptFrom(other: Import<SecondScript>): void {
  start = other;
}

secondScript.subscribe(() => {
  if (secondScript.hasFailed)
    warnOnce('error', `onboarding-elements did not load: ${String(secondScript.reason)}`);
});
