/**
 * All sentences in Portuguese, for a page that does not load them on demand: `addLanguage('pt', messages)`.
 */
import { opening } from '../pt.opening.js';
import { main } from '../pt.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
