/**
 * English, whole: what another language is translated from.
 */
import { opening } from '../en.opening.js';
import { main } from '../en.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
