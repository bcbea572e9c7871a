/**
 * The sentences of Polish that differ in the formal tone, for a page that does not load them on demand:
 * `addLanguage('pl', messages, { formal })`.
 */
export { tone as formal } from '../pl.formal.js';
