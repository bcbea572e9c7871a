/**
 * All sentences in German in one table.
 */
import { opening } from '../de.opening.js';
import { main } from '../de.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
