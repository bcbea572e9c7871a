/**
 * All sentences in Portuguese in one table.
 */
import { opening } from '../pt.opening.js';
import { main } from '../pt.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
