/**
 * The opening tables of the languages that are not built in, in one file, so that the first form waits for one
 * request in any of them.
 */
import { opening as de } from './de.opening.js';
import { opening as es } from './es.opening.js';
import { opening as fr } from './fr.opening.js';
import { opening as it } from './it.opening.js';

export const openings = { de, es, fr, it };
