import { describe, expect, it } from 'vitest';
import { fill, parts, type Sentence } from '../../src/i18n/sentence.js';

const days: Sentence = { one: '{count} day', other: '{count} days' };
const polish: Sentence = { one: '{count} dzień', few: '{count} dni', other: '{count} dnia' };

describe('fill and parts', () => {
  it.each([
    ['without a place stays as it is', 'Continue', {}, 'en', 'Continue'],
    ['takes its values', 'Step {step} of {steps}', { step: 2, steps: 3 }, 'en', 'Step 2 of 3'],
    ['takes a value more than once', '{a} and {a}', { a: 'x' }, 'en', 'x and x'],
    ['keeps a place that has no value', 'Our {privacy}', {}, 'en', 'Our {privacy}'],
    ['takes nothing that values inherit', '{constructor}', {}, 'en', '{constructor}'],
    ['does not fill what a value brings', '{a}', { a: '{b}', b: 'no' }, 'en', '{b}'],
    ['leaves a dollar sign alone', 'Hi {name}', { name: '$&$1' }, 'en', 'Hi $&$1'],
    ['groups numbers as its language does', '{n}', { n: 12_345 }, 'it', '12.345'],
    ['writes numbers in the digits of its language', '{n}', { n: 7 }, 'ar-EG', '٧'],
    ['writes a number in the digits that are asked for', '{n}', { n: 7 }, 'en-u-nu-arab', '٧'],
    ['writes what is no whole number as well', '{n}', { n: 1.5 }, 'it', '1,5'],
    ['rounds nothing', '{n}', { n: 9.9999 }, 'en', '9.9999'],
    ['rounds nothing small', '{n}', { n: 0.0004 }, 'it', '0,0004'],
    ['leaves digits in text alone', '{code}', { code: '012345' }, 'ar-EG', '012345'],
    ['counts one', days, { count: 1 }, 'en', '1 day'],
    ['counts more', days, { count: 2 }, 'en', '2 days'],
    ['counts none', days, { count: 0 }, 'en', '0 days'],
    ['counts by the rules of the language', days, { count: 0 }, 'fr', '0 day'],
    ['knows few', polish, { count: 3 }, 'pl', '3 dni'],
    ['falls back to other for a form that is missing', polish, { count: 5 }, 'pl', '5 dnia'],
    ['is in its other form without a count', days, {}, 'en', '{count} days'],
  ] as const)('%s', (_, sentence, values, locale, expected) => {
    expect(fill(sentence, values, locale)).toBe(expected);
  });

  it('split a sentence so that a link can stand inside it', () => {
    expect(parts('See our {privacy}, {name}.', { name: 'Ada' }, 'en')).toEqual([
      { kind: 'text', text: 'See our ' },
      { kind: 'slot', name: 'privacy' },
      { kind: 'text', text: ', ' },
      { kind: 'text', text: 'Ada' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('give no empty parts', () => {
    expect(parts('{login}', {}, 'en')).toEqual([{ kind: 'slot', name: 'login' }]);
  });

  it('do not treat a value that looks like a placeholder as one', () => {
    expect(parts('I agree: {label}', { label: '{privacy}' }, 'en')).toEqual([
      { kind: 'text', text: 'I agree: ' },
      { kind: 'text', text: '{privacy}' },
    ]);
  });
});
