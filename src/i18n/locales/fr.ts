/**
 * All sentences in French in one table.
 */
import { opening } from '../fr.opening.js';
import { main } from '../fr.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
