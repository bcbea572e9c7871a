/**
 * All sentences in Dutch in one table.
 */
import { opening } from '../nl.opening.js';
import { main } from '../nl.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
