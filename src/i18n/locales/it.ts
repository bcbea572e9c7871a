/**
 * Italian, whole, for a page that would not load it on demand: `addLanguage('it', messages)`.
 */
import { opening } from '../it.opening.js';
import { main } from '../it.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
