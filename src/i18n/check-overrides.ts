/**
 * Reports keys of the host's `messages` that no sentence has.
 */
import { warnOnce } from '../console/console.js';
import { isSentence } from './translator.js';
import type { MessageOverrides } from './messages.js';
import { table } from './tables.js';

/** Keys that a host may add: their names come from data. */
const hostKeys = /^(?:field|consent|answer)-/;

/** Writes the wrong keys to the console, once even if several elements share them. Both bundles of the language must be loaded. */
export function checkOverrides(overrides: MessageOverrides, language: string): void {
  const ours = { ...table(language, 'opening'), ...table(language, 'main') };
  const isName = (key: string) => Object.hasOwn(ours, key) || hostKeys.test(key);
  const wrong = Object.entries(overrides)
    .filter(([key, sentence]) => !isName(key) || !isSentence(sentence))
    .map(([key]) => `"${key}"`);
  if (wrong.length === 0) return;
  warnOnce('warn', `[onboarding] messages: no such sentence, or not text: ${wrong.join(', ')}.`);
}
