import { messages } from '../../src/i18n/locales/en.js';
import type { MessageKey } from '../../src/i18n/messages.js';

/** Tells whether a text is the English sentence, with any text for a name in it. */
export function isHeading(key: MessageKey): (text: string) => boolean {
  const [start = '', end = start] = (messages[key] as string).split('{name}');
  return (text) => text.startsWith(start) && text.endsWith(end);
}
