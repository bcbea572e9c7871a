/**
 * The opening tables that the script of the page has brought with it. `onboarding.it.js` is `onboarding.js` with one
 * statement before it that sets this property (`scripts/rollup/language-entries.mjs`); other builds bring none.
 */
import type { OpeningMessages } from './messages.js';

const words = globalThis as Readonly<
  Record<symbol, Readonly<Record<string, OpeningMessages>> | undefined>
>;

/** By language. */
export const entryWords = words[Symbol.for('onboarding-elements words')] ?? {};
