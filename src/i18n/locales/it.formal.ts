/**
 * The sentences of Italian that differ in the formal tone, for a page that does not load them on demand:
 * `addLanguage('it', messages, { formal })`.
 */
export { tone as formal } from '../it.formal.js';
