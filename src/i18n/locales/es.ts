/**
 * Spanish, whole, for a page that would not load it on demand: `addLanguage('es', messages)`.
 */
import { opening } from '../es.opening.js';
import { main } from '../es.main.js';
import type { Messages } from '../messages.js';

export const messages: Messages = { ...opening, ...main };
