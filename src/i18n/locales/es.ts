/**
 * All sentences in Spanish in one table.
 */
import { opening } from '../es.opening.js';
import { main } from '../es.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
