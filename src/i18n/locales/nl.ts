/**
 * All sentences in Dutch, for a page that does not load them on demand: `addLanguage('nl', messages)`.
 */
import { opening } from '../nl.opening.js';
import { main } from '../nl.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
