/**
 * The languages that are not built in. Their openings come in one file, so that the first form in any of
 * them waits for one request; the rest of each comes alone.
 */
import { opening as de } from './de.opening.js';
import { opening as es } from './es.opening.js';
import { opening as fr } from './fr.opening.js';
import { opening as it } from './it.opening.js';
import { lazy } from '../lazy/lazy.js';
import { restLimit } from './time-limits.js';

export const openings = { de, es, fr, it };

export const rests = {
  de: lazy(() => import('./de.rest.js'), restLimit),
  es: lazy(() => import('./es.rest.js'), restLimit),
  fr: lazy(() => import('./fr.rest.js'), restLimit),
  it: lazy(() => import('./it.rest.js'), restLimit),
};
