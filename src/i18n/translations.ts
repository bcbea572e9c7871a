/**
 * The opening tables of the languages that are not built in, in one file, so that the first form waits for one
 * request in any of them. Their main tables are separate files.
 */
import { opening as de } from './de.opening.js';
import { opening as es } from './es.opening.js';
import { opening as fr } from './fr.opening.js';
import { opening as it } from './it.opening.js';
import { lazy } from '../lazy/lazy.js';
import { restLimit } from './time-limits.js';

export const openings = { de, es, fr, it };

export const mains = {
  de: lazy(() => import('./de.main.js'), restLimit),
  es: lazy(() => import('./es.main.js'), restLimit),
  fr: lazy(() => import('./fr.main.js'), restLimit),
  it: lazy(() => import('./it.main.js'), restLimit),
};
