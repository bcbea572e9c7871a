/**
 * The languages that are not built in. Their openings come in one file, so that the first form in any of
 * them waits for one request; the rest of each comes alone.
 */
import { opening as de } from './de.opening.js';
import { opening as es } from './es.opening.js';
import { opening as fr } from './fr.opening.js';
import { opening as it } from './it.opening.js';

export const openings = { de, es, fr, it };

export const rests = {
  de: () => import('./de.rest.js'),
  es: () => import('./es.rest.js'),
  fr: () => import('./fr.rest.js'),
  it: () => import('./it.rest.js'),
};
