import { messages } from '../../src/i18n/locales/en.js';
import type { MessageKey } from '../../src/i18n/messages.js';

/** The text of a heading without the number of the step, which is for assistive technology. */
export function headingText(heading: Element): string {
  const copy = heading.cloneNode(true) as Element;
  copy.querySelector('[part=steps-label]')?.remove();
  return copy.textContent.trim();
}

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
