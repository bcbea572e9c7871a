/**
 * All sentences in Spanish, for a page that does not load them on demand: `addLanguage('es', messages)`.
 */
import { opening } from '../es.opening.js';
import { main } from '../es.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
