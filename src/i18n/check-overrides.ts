/**
 * Reports keys of the host's `messages` that no sentence has.
 */
import { isSentence } from './translator.js';
import type { MessageOverrides } from './messages.js';
import { table } from './tables.js';

/** Keys that a host may add: their names come from data. */
const hostKeys = /^(?:field|consent|answer)-/;
const checked = new WeakSet<MessageOverrides>();

/** Reports once per overrides object, even if several elements share it. Both bundles of the language must be loaded. */
export function checkOverrides(
  overrides: MessageOverrides,
  language: string,
  report: ((message: string) => void) | undefined,
): void {
  if (checked.has(overrides)) return;
  checked.add(overrides);
  const ours = { ...table(language, 'opening'), ...table(language, 'main') };
  const isName = (key: string) => Object.hasOwn(ours, key) || hostKeys.test(key);
  const wrong = Object.entries(overrides)
    .filter(([key, sentence]) => !isName(key) || !isSentence(sentence))
    .map(([key]) => `"${key}"`);
  if (wrong.length > 0) report?.(`messages: no such sentence, or not text: ${wrong.join(', ')}.`);
}
