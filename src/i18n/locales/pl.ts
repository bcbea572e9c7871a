/**
 * All sentences in Polish, for a page that does not load them on demand: `addLanguage('pl', messages)`.
 */
import { opening } from '../pl.opening.js';
import { main } from '../pl.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
