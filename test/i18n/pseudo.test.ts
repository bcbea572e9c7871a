import { beforeAll, describe, expect, it } from 'vitest';
import { problemCodes } from '../../src/domain/problem.js';
import { messages } from '../../src/i18n/locales/en.js';
import { LocaleTranslator } from '../../src/i18n/translator.js';
import type { MessageKey } from '../../src/i18n/messages.js';
import { problemText } from '../../src/i18n/problem-text.js';
import { addPseudoLanguage, leaks, pseudoLanguage, pseudoText } from './pseudo.js';

const words = new LocaleTranslator({ language: pseudoLanguage, tag: 'en' });

beforeAll(addPseudoLanguage);

describe('the pseudo-language', () => {
  it('keeps placeholders', () => {
    expect(pseudoText('Step {step} of {steps}')).toBe('⟦Šţéþ {step} öƒ {steps}⟧');
  });

  it('detects English that bypasses the tables', () => {
    expect(leaks('⟦Šţéþ 1⟧ Continue ⟦öķ⟧')).toEqual(['Continue']);
  });

  it('translates every sentence', () => {
    const keys = Object.keys(messages) as MessageKey[];
    for (const key of keys) expect(leaks(words.t(key)), key).toEqual([]);
  });

  it('translates every problem', () => {
    const problems = problemCodes.map((code) => ({ code, retryAfter: 0, field: 'country' }));
    for (const problem of problems) expect(leaks(problemText(problem, words))).toEqual([]);
  });
});
