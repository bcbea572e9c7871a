import { beforeAll, describe, expect, it } from 'vitest';
import { problemCodes } from '../../src/domain/problem.js';
import { messages } from '../../src/i18n/locales/en.js';
import { addLocale } from '../../src/i18n/add-locale.js';
import { dateText, durationText, regionText } from '../../src/i18n/formats.js';
import { matchLocale } from '../../src/i18n/locale.js';
import { loadWords } from '../../src/i18n/words.js';
import { isKnown } from '../../src/i18n/tables.js';
import { LocaleTranslator } from '../../src/i18n/translator.js';
import type { MessageKey } from '../../src/i18n/messages.js';
import { problemText } from '../../src/i18n/problem-text.js';
import { addPseudoLanguage, leaks, pseudoLanguage, pseudoLocale, pseudoText } from './pseudo.js';

const words = new LocaleTranslator({ language: pseudoLanguage, tag: 'en' });

beforeAll(addPseudoLanguage);

describe('the pseudo-language', () => {
  it('keeps placeholders', () => {
    expect(pseudoText('Step {step} of {steps}')).toBe('⟦Šţéþ {step} öƒ {steps}⟧');
  });

  it('detects English that bypasses the tables', () => {
    expect(leaks('⟦Šţéþ 1⟧ Continue ⟦öķ⟧')).toEqual(['Continue']);
    expect(leaks('⟦Ţŕý àĝàîñ îñ 30 seconds⟧')).toEqual(['0 seconds']);
  });

  it('translates every sentence', () => {
    const keys = Object.keys(messages) as MessageKey[];
    for (const key of keys) expect(leaks(words.t(key)), key).toEqual([]);
  });

  it('as data writes durations, dates and countries as Intl does in its language', async () => {
    await loadWords('en');
    await addLocale(pseudoLocale('el'));
    const greek = new LocaleTranslator(matchLocale('el', isKnown));
    const problem = { code: 'too-many-requests', retryAfter: 83 } as const;
    expect(problemText(problem, greek)).toContain(' 1 λεπτό και 23 δευτερόλεπτα');
    expect(durationText(30, greek.tag)).toBe('30 δευτερόλεπτα');
    expect(dateText('1990-05-24', greek.tag)).toBe('24 Μαΐου 1990');
    expect(regionText('IT', greek.tag)).toBe('Ιταλία');
  });

  it('translates every problem', () => {
    const problems = problemCodes.map((code) => ({ code, retryAfter: 0, field: 'country' }));
    for (const problem of problems) expect(leaks(problemText(problem, words))).toEqual([]);
  });
});
