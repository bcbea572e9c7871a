/**
 * Loads the second script: everything after the first form. It is fetched together with its sentences at the first interaction
 * with the form or when the browser is idle, and by the element whose step needs it.
 */
import { warnOnce } from '../console/console.js';
import { type Import, Script } from '../loading/script.js';
import type * as journeyViews from './journey-views.js';

/** The exports of the second script. In the drop-in it also has the dialogs (`listen`). */
export type SecondScript = typeof journeyViews & {
  readonly listen?: (clicked?: HTMLElement) => void;
};

let start: Import<SecondScript> = () => import('./journey-views.js');

export const secondScript = new Script<SecondScript>(async (attempt) => {
  const module = await start(attempt);
  return module?.createJourney && module;
});

/** Imports another module instead, which exports more. To be called before the script is loaded. */
export function importSecondScriptFrom(other: Import<SecondScript>): void {
  start = other;
}

secondScript.subscribe(() => {
  if (secondScript.hasFailed)
    warnOnce('error', `onboarding-elements did not load: ${String(secondScript.reason)}`);
});
