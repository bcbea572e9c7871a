/**
 * The sentences of French that differ in the informal tone, for a page that does not load them on demand:
 * `addLanguage('fr', messages, { informal })`.
 */
export { tone as informal } from '../fr.informal.js';
