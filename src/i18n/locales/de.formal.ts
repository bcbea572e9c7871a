/**
 * The sentences of German that differ in the formal tone, for a page that does not load them on demand:
 * `addLanguage('de', messages, { formal })`.
 */
export { tone as formal } from '../de.formal.js';
