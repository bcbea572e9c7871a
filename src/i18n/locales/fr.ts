/**
 * All sentences in French, for a page that does not load them on demand: `addLanguage('fr', messages)`.
 */
import { opening } from '../fr.opening.js';
import { main } from '../fr.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
