/**
 * All sentences in Italian, for a page that does not load them on demand: `addLanguage('it', messages)`.
 */
import { opening } from '../it.opening.js';
import { main } from '../it.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
