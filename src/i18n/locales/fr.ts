/**
 * French, whole, for a page that would not load it on demand: `addLanguage('fr', messages)`.
 */
import { opening } from '../fr.opening.js';
import { main } from '../fr.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
