/**
 * The sentences of Portuguese that differ in the informal tone, for a page that does not load them on demand:
 * `addLanguage('pt', messages, { informal })`.
 */
export { tone as informal } from '../pt.informal.js';
