/**
 * Loads the second script: what every step after the first form needs. It is fetched together with its sentences at the first sign of a
 * visitor at the form, and by the element whose step needs it.
 */
import { Script } from '../loading/script.js';
import { reported } from './core/reported-script.js';
import type * as journeyViews from './journey-views.js';

/** A proxy or a captive portal may answer with a script of its own. */
const orNothing = (module: typeof journeyViews | undefined) => module?.createJourney && module;

export const secondScript = reported(
  new Script(() => import('./journey-views.js').then(orNothing)),
);
