/**
 * All sentences in Spanish, for a page that does not load them on demand: `addLanguage('es', messages)`;
 * `addLanguage('es', messages, formal)` serves both tones.
 */
import { opening } from '../es.opening.js';
import { main } from '../es.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
export { tone as formal } from '../es.formal.js';
