import { messages } from '../../src/i18n/locales/en.js';
import type { MessageKey } from '../../src/i18n/messages.js';

/** Tells whether a text is the English sentence, with any text for a name in it. */
export function isHeading(key: MessageKey): (text: string) => boolean {
  return isSentence(messages[key] as string);
}

/** Tells whether a text is the sentence, with any text for a name in it. */
export function isSentence(sentence: string): (text: string) => boolean {
  const [start = '', end] = sentence.split('{name}');
  return (text) =>
    end === undefined ? text === sentence : text.startsWith(start) && text.endsWith(end);
}
