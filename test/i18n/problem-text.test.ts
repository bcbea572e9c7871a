import { beforeAll, describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.js';
import { messages as english } from '../../src/i18n/locales/en.js';
import { messages as italian } from '../../src/i18n/locales/it.js';
import { LocaleTranslator } from '../../src/i18n/translator.js';
import { allLanguages } from './all-languages.js';
import type { Messages } from '../../src/i18n/messages.js';
import { problemText, supportCodeText } from '../../src/i18n/problem-text.js';
import { addLanguage } from '../../src/i18n/add-language.js';

const words = new LocaleTranslator({ language: 'en', tag: 'en' });
const refused = (answerCode: number): Problem => ({ code: 'refused', status: 402, answerCode });

describe('problemText', () => {
  beforeAll(() => {
    addLanguage('en', english);
    addLanguage('it', italian);
  });

  it.each<[string, Problem, keyof typeof english]>([
    ['of the problem code', { code: 'offline' }, 'problem-offline'],
    ['of a Wi-Fi that asks for a log-in', { code: 'offline', status: 403 }, 'problem-wifi'],
    [
      'of the page of a Wi-Fi in front of the API',
      { code: 'not-our-server', status: 200 },
      'problem-not-our-server',
    ],
    [
      'of a fault on our side if nothing is at the address of the API',
      { code: 'not-our-server', status: 404 },
      'problem-server-error',
    ],
    ['of the answer code if there is one', refused(427), 'answer-427'],
    ['of the answer code of a field', { code: 'invalid-field', answerCode: 102 }, 'answer-102'],
    [
      'of another answer code with the same meaning',
      { code: 'invalid-field', answerCode: 240 },
      'answer-132',
    ],
    [
      'that is shared by all answer codes of mail that was not sent',
      { code: 'code-not-sent', answerCode: 485 },
      'answer-202',
    ],
    [
      'that is shared by all answer codes of texts that were not sent',
      { code: 'code-not-sent', answerCode: 208 },
      'answer-203',
    ],
    [
      'of the problem code if the answer code has none',
      { code: 'wrong-code', answerCode: 312 },
      'problem-wrong-code',
    ],
    [
      'of the problem code without an answer code',
      { code: 'refused', status: 400 },
      'problem-refused',
    ],
    [
      'that leads to the log-in, whatever the answer code',
      { code: 'username-taken', answerCode: 311 },
      'problem-username-taken',
    ],
    [
      'of a taken address at data entry',
      { code: 'invalid-field', field: 'mailcontactdata', answerCode: 482 },
      'answer-311',
    ],
    [
      'of a value of another account at data entry',
      { code: 'invalid-field', answerCode: 58 },
      'answer-58',
    ],
    [
      'of a value of another account, by the answer code for user names',
      { code: 'invalid-field', answerCode: 263 },
      'answer-58',
    ],
    [
      'that leads to the log-in for a taken user name',
      { code: 'username-taken', answerCode: 58 },
      'problem-username-taken',
    ],
    [
      'of the problem code if a code was not sent without a reason',
      { code: 'code-not-sent', status: 400 },
      'problem-code-not-sent',
    ],
  ])('gives the sentence %s', (_, problem, key) => {
    expect(problemText(problem, words)).toBe(english[key]);
  });

  it('shows an unknown answer code only in the support code', () => {
    expect(problemText(refused(4711), words)).toBe(english['problem-refused']);
    expect(supportCodeText(refused(4711), words)).toContain('4711');
  });

  it.each<[number, keyof typeof english]>([
    [51, 'problem-customer-blocked'],
    [52, 'problem-customer-expired'],
    [56, 'problem-wrong-campaign'],
    [58, 'problem-username-taken'],
    [90, 'problem-customer-deleted'],
    [178, 'answer-178'],
    [260, 'answer-260'],
    [263, 'problem-username-taken'],
    [311, 'problem-username-taken'],
    [482, 'problem-username-taken'],
    [427, 'answer-427'],
  ])('says that no code was sent before the reason: %i', (answerCode, key) => {
    const text = problemText({ code: 'code-not-sent', status: 402, answerCode }, words);
    expect(text).toBe(`We couldn’t send the code. ${english[key] as string}`);
  });

  it.each([53, 4711])(
    'does not ask to try again for a code that will not come: %i',
    (answerCode) => {
      expect(problemText({ code: 'code-not-sent', status: 402, answerCode }, words)).toBe(
        `We couldn’t send the code. ${english['problem-refused'] as string}`,
      );
    },
  );

  it('says how long to wait', () => {
    const problem: Problem = { code: 'too-many-requests', retryAfter: 90 };
    expect(problemText(problem, words)).toContain('in 1 minute and 30 seconds.');
    expect(problemText(problem, words, 12)).toContain('in 0:12.');
    expect(problemText(problem, words, 0)).toContain('You can try again now.');
    expect(problemText(problem, new LocaleTranslator({ language: 'it', tag: 'it' }))).toContain(
      'tra 1 minuto e 30 secondi.',
    );
  });

  it("uses the host's sentence for a further answer code", () => {
    const own = new LocaleTranslator({ language: 'en', tag: 'en' }, () => ({
      'answer-4711': 'Ask Ada.',
    }));
    expect(problemText(refused(4711), own)).toBe('Ask Ada.');
  });
});

describe('supportCodeText', () => {
  it.each<[Problem, string | undefined]>([
    [refused(51), 'Support code refused-402-51'],
    [{ code: 'server-error', status: 503 }, 'Support code server-error-503'],
    [{ code: 'offline' }, undefined],
    [{ code: 'offline', status: 403 }, undefined],
    [{ ...refused(51), reference: '7F3A9C2K' }, 'Support code refused-402-51-7F3A9C2K'],
    [{ code: 'offline', reference: '7F3A9C2K' }, 'Support code offline-7F3A9C2K'],
  ])('of %j is %s', (problem, expected) => {
    expect(supportCodeText(problem, words)).toBe(expected);
  });

  it('has the reference in every language and tone', () => {
    const problem: Problem = { ...refused(51), reference: '7F3A9C2K' };
    for (const [language, { messages, ...others }] of Object.entries(allLanguages)) {
      for (const tone of [messages, ...Object.values<Partial<Messages>>(others)]) {
        const all = { ...messages, ...tone };
        const translator = new LocaleTranslator({ language, tag: language }, () => all);
        expect(supportCodeText(problem, translator), language).toMatch(/-7F3A9C2K\b/);
      }
    }
  });
});
