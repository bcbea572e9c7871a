/**
 * All sentences in German, for a page that does not load them on demand: `addLanguage('de', messages)`.
 */
import { opening } from '../de.opening.js';
import { main } from '../de.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
