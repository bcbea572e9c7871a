/**
 * Tells a developer of sentences in `messages` that will never be said.
 */
import { isSentence, type Localiser } from './localiser.js';
import type { MessageOverrides } from './messages.js';

/** What a host may add; the names of these are data. */
const hostKeys = /^(?:field|consent|answer)-/;
const checked = new WeakSet<MessageOverrides>();

/** Reports once for each object, however many elements it is given to. All tables must be loaded. */
export function checkOverrides(
  overrides: MessageOverrides,
  words: Localiser,
  report: ((message: string) => void) | undefined,
): void {
  if (checked.has(overrides)) return;
  checked.add(overrides);
  const wrong = Object.entries(overrides)
    .filter(([key, sentence]) => !(words.knows(key) || hostKeys.test(key)) || !isSentence(sentence))
    .map(([key]) => `"${key}"`);
  if (wrong.length > 0) report?.(`messages: no such sentence, or not text: ${wrong.join(', ')}.`);
}
