/**
 * The sentences of Dutch that differ in the formal tone, for a page that does not load them on demand:
 * `addLanguage('nl', messages, { formal })`.
 */
export { tone as formal } from '../nl.formal.js';
