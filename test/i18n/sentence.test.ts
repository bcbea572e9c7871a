import { describe, expect, it, vi } from 'vitest';
import { languages } from '../../src/domain/languages.js';
import { parts, textOf, type Sentence, type Values } from '../../src/i18n/sentence.js';

const days: Sentence = { one: '{count} day', other: '{count} days' };
const polish: Sentence = { one: '{count} dzień', few: '{count} dni', other: '{count} dnia' };

const fill = (sentence: Sentence, values: Values, locale: string, hasPlainDigits = false) =>
  textOf(parts(sentence, values, locale, hasPlainDigits));

describe('parts and their text', () => {
  it.each([
    ['is unchanged without a placeholder', 'Continue', {}, 'en', 'Continue'],
    ['inserts values', 'Step {step} of {steps}', { step: 2, steps: 3 }, 'en', 'Step 2 of 3'],
    ['inserts a value at each of its placeholders', '{a} and {a}', { a: 'x' }, 'en', 'x and x'],
    ['keeps a placeholder without a value', 'Our {privacy}', {}, 'en', 'Our {privacy}'],
    ['inserts no inherited member', '{constructor}', {}, 'en', '{constructor}'],
    ['fills no placeholder inside a value', '{a}', { a: '{b}', b: 'no' }, 'en', '{b}'],
    ['inserts a dollar sign as it is', 'Hi {name}', { name: '$&$1' }, 'en', 'Hi $&$1'],
    ['groups numbers as in its language', '{n}', { n: 12_345 }, 'it', '12.345'],
    ['writes numbers in the digits of its language', '{n}', { n: 7 }, 'ar-EG', '٧'],
    ['writes numbers in the digits of the tag', '{n}', { n: 7 }, 'en-u-nu-arab', '٧'],
    ['writes fractions', '{n}', { n: 1.5 }, 'it', '1,5'],
    ['does not round', '{n}', { n: 9.9999 }, 'en', '9.9999'],
    ['does not round small numbers', '{n}', { n: 0.0004 }, 'it', '0,0004'],
    ['inserts digits in a text as they are', '{code}', { code: '012345' }, 'ar-EG', '012345'],
    ['has the form for one', days, { count: 1 }, 'en', '1 day'],
    ['has the form for several', days, { count: 2 }, 'en', '2 days'],
    ['has the form for zero', days, { count: 0 }, 'en', '0 days'],
    ['has the form of the rules of its language', days, { count: 0 }, 'fr', '0 day'],
    ['has the form for a few', polish, { count: 3 }, 'pl', '3 dni'],
    ['has the form "other" for a missing form', polish, { count: 5 }, 'pl', '5 dnia'],
    ['has the form "other" without a count', days, {}, 'en', '{count} days'],
  ] as const)('%s', (_, sentence, values, locale, expected) => {
    expect(fill(sentence, values, locale)).toBe(expected);
  });

  it.each(Object.keys(languages))('write plain digits where the language does: %s', (language) => {
    for (const n of [0, 7, 42, 999, 1000, 1.5, -1]) {
      const number = fill('{n}', { n }, language);
      expect(fill('{n}', { n }, language, true)).toBe(number);
    }
  });

  it('write plain digits without `Intl`, whose first use would delay the first form', () => {
    const formatted = vi.spyOn(Number.prototype, 'toLocaleString');
    expect(fill('Step {step} of {steps}', { step: 2, steps: 3 }, 'en', true)).toBe('Step 2 of 3');
    expect(formatted).not.toHaveBeenCalled();
    formatted.mockRestore();
  });

  it('split a sentence so that a link can stand inside it', () => {
    expect(parts('See our {privacy}, {name}.', { name: 'Ada' }, 'en', true)).toEqual([
      { kind: 'text', text: 'See our ' },
      { kind: 'slot', name: 'privacy' },
      { kind: 'text', text: ', ' },
      { kind: 'text', text: 'Ada' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('give no empty parts', () => {
    expect(parts('{login}', {}, 'en', true)).toEqual([{ kind: 'slot', name: 'login' }]);
  });

  it('do not treat a value that looks like a placeholder as one', () => {
    expect(parts('I agree: {label}', { label: '{privacy}' }, 'en', true)).toEqual([
      { kind: 'text', text: 'I agree: ' },
      { kind: 'text', text: '{privacy}' },
    ]);
  });
});
