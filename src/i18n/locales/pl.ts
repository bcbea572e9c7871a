/**
 * All sentences in Polish in one table.
 */
import { opening } from '../pl.opening.js';
import { main } from '../pl.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
