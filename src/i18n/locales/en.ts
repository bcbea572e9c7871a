/**
 * All sentences in English, the source of every translation.
 */
import { opening } from '../en.opening.js';
import { main } from '../en.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
