/**
 * German, whole, for a page that would not load it on demand: `addLanguage('de', messages)`.
 */
import { opening } from '../de.opening.js';
import { main } from '../de.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
