import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../src/domain/customer.js';
import {
  checkField,
  kinds,
  readValue,
  type Declaration,
  type Field,
  type FieldRules,
} from '../../src/kinds/index.js';
import type { ValidationErrorKey } from '../../src/domain/validation-error.js';
import { everyKind, mandatory, readOnly, sample } from './sample.js';

const { text, email, phone, date, number, boolean, gender, choice, choices, consent } = sample;
const rules: FieldRules = { today: '2026-11-24', minAge: 18, consentsRequired: ['terms'] };
const terms: Field = { ...consent, name: 'terms' };

describe('checkField', () => {
  it.each<[Field, FieldValue | undefined, ValidationErrorKey | undefined]>([
    [mandatory(text), undefined, 'value-missing'],
    [mandatory(text), '', 'value-missing'],
    [mandatory(text), ' ', 'value-missing'],
    [mandatory(text), '\u00A0\u200B\n', 'value-missing'],
    [mandatory(text), ' a ', undefined],
    [email, ' ', undefined],
    [number, ' ', undefined],
    [mandatory(number), ' ', 'value-missing'],
    [mandatory(date), undefined, 'value-missing'],
    [mandatory(gender), undefined, 'choice-missing'],
    [mandatory(choice), '', 'choice-missing'],
    [mandatory(choices), [], 'choice-missing'],
    [mandatory(boolean), undefined, 'choice-missing'],
    [mandatory(boolean), false, undefined],
    [mandatory(consent), undefined, 'consent-missing'],
    [mandatory(consent), false, undefined],
    [mandatory(consent), true, undefined],
    [terms, undefined, 'consent-required'],
    [terms, false, 'consent-required'],
    [terms, true, undefined],
    [{ ...consent, name: 'Terms' }, false, 'consent-required'],
    [mandatory({ ...choice, parent: 'geolevel1' }), undefined, undefined],
    [
      mandatory({ ...choice, parent: 'geolevel1', options: [{ value: '1', label: 'a' }] }),
      undefined,
      'choice-missing',
    ],
    [{ ...text, maxLength: 3 }, 'abc', undefined],
    [{ ...text, maxLength: 3 }, 'abcd', 'text-too-long'],
    [{ ...text, maxLength: 3 }, '😀😀😀', undefined],
    [text, 'x'.repeat(10_000), undefined],
    [email, 'anna@example.org', undefined],
    [email, 'anna', 'email-malformed'],
    [phone, '+39 333 1231234', undefined],
    [phone, 'home', 'phone-malformed'],
    [phone, '333 12', 'phone-too-short'],
    [number, 'x', 'number-malformed'],
    [number, '5', undefined],
    [number, '٤٢', undefined],
    [number, '1.000', 'number-malformed'],
    [number, '1,000', 'number-malformed'],
    [number, '1.000,5', 'number-malformed'],
    [number, '0.125', undefined],
    [number, '12345678901234567', 'number-malformed'],
    [number, 1.125, undefined],
    [{ ...number, min: 5 }, 5, undefined],
    [{ ...number, min: 5 }, 4, 'number-too-small'],
    [{ ...number, max: 5 }, 5, undefined],
    [{ ...number, max: 5 }, 6, 'number-too-large'],
    [{ ...number, min: 0 }, '-0,1', 'number-too-small'],
    [date, '1990-05-24', undefined],
    [date, '2026-11-24', 'date-not-past'],
    [date, '2010-01-01', 'date-too-young'],
    [date, '1890-01-01', 'date-too-old'],
    [date, '1990-02-31', 'date-impossible'],
    [{ ...date, birth: false }, '2030-01-01', undefined],
    [{ ...date, birth: false, min: '2026-01-02' }, '2026-01-02', undefined],
    [{ ...date, birth: false, min: '2026-01-02' }, '2026-01-01', 'date-too-early'],
    [{ ...date, birth: false, max: '2026-01-02' }, '2026-01-02', undefined],
    [{ ...date, birth: false, max: '2026-01-02' }, '2026-01-03', 'date-too-late'],
    [readOnly(mandatory(text)), '', undefined],
    [readOnly(email), 'anna', undefined],
  ])('validates %o with %j', (field, value, key) => {
    expect(checkField(field, value, rules)?.key).toBe(key);
  });

  it('names the bound that is exceeded', () => {
    const long = { ...text, maxLength: 2 };
    expect(checkField(long, 'abc', rules)?.params).toEqual({ max: 2 });
    expect(checkField({ ...number, min: 2 }, 1, rules)?.params).toEqual({ min: 2 });
    expect(checkField({ ...number, max: 2 }, 3, rules)?.params).toEqual({ max: 2 });
    const late = { ...date, birth: false, min: '2026-01-02' };
    const early = { ...date, birth: false, max: '2026-01-02' };
    expect(checkField(late, '2026-01-01', rules)?.params).toEqual({ min: '2026-01-02' });
    expect(checkField(early, '2026-01-03', rules)?.params).toEqual({ max: '2026-01-02' });
  });

  it('uses the given phone validator', () => {
    const asked: string[] = [];
    const isPhone = (value: string) => {
      asked.push(value);
      return value.startsWith('3');
    };
    expect(checkField(phone, '333 1231234', { ...rules, isPhone })).toBeUndefined();
    expect(checkField(phone, '999 1231234', { ...rules, isPhone })?.key).toBe('phone-malformed');
    expect(asked).toEqual(['3331231234', '9991231234']);
  });

  it('requires no consent if the site names none', () => {
    expect(checkField(terms, undefined, { today: rules.today })).toBeUndefined();
  });

  it.each(everyKind)('accepts an empty optional field of kind $kind', (field) => {
    expect(checkField(field, undefined, rules)).toBeUndefined();
  });
});

type Row = [keyof typeof sample, FieldValue | undefined, FieldValue | undefined];

describe('readValue', () => {
  it.each<Row>([
    ['text', 'a', 'a'],
    ['text', ' a ', ' a '],
    ['text', '', undefined],
    ['text', ' ', ' '],
    ['email', ' ', undefined],
    ['number', ' ', undefined],
    ['text', undefined, undefined],
    ['text', 5, 5],
    ['text', ['a', 'b'], 'a, b'],
    ['text', [''], undefined],
    ['email', 'a@b.it', 'a@b.it'],
    ['phone', '333', '333'],
    ['boolean', true, true],
    ['boolean', false, false],
    ['boolean', 'TRUE', true],
    ['boolean', '0', false],
    ['boolean', 1, true],
    ['boolean', 'maybe', undefined],
    ['consent', 'false', false],
    ['consent', '1', true],
    ['number', 0, 0],
    ['number', '12', 12],
    ['number', ' -1,5 ', -1.5],
    ['number', '+1.5', 1.5],
    ['number', '1,55', 1.55],
    ['number', '٤٢', 42],
    ['number', '９', 9],
    ['number', '٤٢٫٥', 42.5],
    ['number', '\u22125', -5],
    ['number', '\u00A042\n', 42],
    ['number', '1.000', '1.000'],
    ['number', '-12,345', '-12,345'],
    ['number', '١.٠٠٠', '١.٠٠٠'],
    ['number', '0.125', 0.125],
    ['number', '1.25', 1.25],
    ['number', '1.0000', 1],
    ['number', '1234,567', 1234.567],
    ['number', '1٫125', 1.125],
    ['number', '123456789012345', 123_456_789_012_345],
    ['number', '0,00123456789012345', 0.001_234_567_890_123_45],
    ['number', '9007199254740993', '9007199254740993'],
    ['number', '0.30000000000000004', 0.300_000_000_000_000_04],
    ['number', '0012345678901234567', '0012345678901234567'],
    ['number', '1234567890,123456', '1234567890,123456'],
    ['number', '9'.repeat(50), '9'.repeat(50)],
    ['number', '1e3', undefined],
    ['number', '1.000,5', undefined],
    ['number', 'x', undefined],
    ['number', true, undefined],
    ['date', '1990-05-24T00:00:00', '1990-05-24'],
    ['date', 'soon', undefined],
    ['date', 5, undefined],
    ['gender', 'M', 'M'],
    ['gender', 'F', 'F'],
    ['gender', 'N', undefined],
    ['choice', 3, '3'],
    ['choice', '3', '3'],
    ['choice', ['3', '4'], '3'],
    ['choice', ' ', ' '],
    ['choice', [' '], ' '],
    ['choices', ['3', '4'], ['3', '4']],
    ['choices', ['a,b', 'c'], ['a,b', 'c']],
    ['choices', [], undefined],
    ['choices', '3, 4,', ['3, 4,']],
    ['choices', 3, ['3']],
    ['choices', '', undefined],
  ])('converts %s %j to %j', (kind, value, expected) => {
    expect(readValue(sample[kind], value)).toEqual(expected);
  });
});

describe('the declared bounds', () => {
  it.each<['date' | 'number', Declaration['min'], string | number | undefined]>([
    ['date', '2026-01-02T00:00:00', '2026-01-02'],
    ['date', 'soon', undefined],
    ['date', 5, undefined],
    ['date', undefined, undefined],
    ['number', 0, 0],
    ['number', '-1.5', -1.5],
    ['number', ' ', undefined],
    ['number', 'many', undefined],
    ['number', 'Infinity', undefined],
    ['number', undefined, undefined],
  ])('of a %s: %j is %j', (kind, declared, bound) => {
    expect(kinds[kind].declare({ min: declared })).toMatchObject({ min: bound, max: undefined });
    expect(kinds[kind].declare({ max: declared })).toMatchObject({ min: undefined, max: bound });
  });
});
