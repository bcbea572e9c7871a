/**
 * All sentences in Italian in one table.
 */
import { opening } from '../it.opening.js';
import { main } from '../it.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
