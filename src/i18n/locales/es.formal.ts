/**
 * The sentences of Spanish that differ in the formal tone, for a page that does not load them on demand:
 * `addLanguage('es', messages, { formal })`.
 */
export { tone as formal } from '../es.formal.js';
