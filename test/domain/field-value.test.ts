import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../src/domain/customer.js';
import { isAnswered } from '../../src/domain/field.js';
import { normaliseValue, sameValue, valueOf } from '../../src/domain/field-value.js';
import { sample } from './campaign-fields.js';
import { fastest } from './timing.js';

type Row = [keyof typeof sample, FieldValue | undefined, FieldValue | undefined];

describe('normaliseValue', () => {
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
    ['choices', '3, 4,', ['3', '4']],
    ['choices', 3, ['3']],
    ['choices', ' , ', undefined],
  ])('converts %s %j to %j', (kind, value, expected) => {
    expect(normaliseValue(sample[kind], value)).toEqual(expected);
  });
});

it.each(['1', '0', '9.', '1,'])('reads a number of 100 KB of %j in linear time', async (piece) => {
  const text = piece.repeat(100_000 / piece.length);
  const time = await fastest(() => {
    normaliseValue(sample.number, text);
    normaliseValue(sample.number, `${text}x`);
  });
  expect(time).toBeLessThan(50);
});

describe('sameValue', () => {
  it.each<[FieldValue | undefined, FieldValue | undefined, boolean]>([
    ['5', 5, true],
    [true, 'true', true],
    ['a', 'b', false],
    [undefined, undefined, true],
    [undefined, '', false],
    ['', undefined, false],
    [undefined, 'undefined', false],
    ['undefined', undefined, false],
    [['1', '2'], '1,2', true],
    ['1,2', ['1', '2'], true],
    [['1', '2'], ['2', '1'], true],
    [['1'], ['1', '2'], false],
    [['1', '3'], ['1', '2'], false],
  ])('compares %j and %j', (one, other, expected) => {
    expect(sameValue(one, other)).toBe(expected);
  });
});

describe('valueOf', () => {
  it('finds no inherited names', () => {
    expect(valueOf({}, 'constructor')).toBeUndefined();
    expect(valueOf({}, '__proto__')).toBeUndefined();
    expect(valueOf({ name: 'Anna' }, 'name')).toBe('Anna');
  });
  it('finds a name in another case if no exact one exists', () => {
    expect(valueOf({ favouriteShop: 'Rome' }, 'FavouriteShop')).toBe('Rome');
    expect(valueOf({ shop: 'a', Shop: 'b' }, 'Shop')).toBe('b');
  });
});

describe('isAnswered', () => {
  it.each([' ', '\u200B', ' \u200B'])('reads 100 KB of %j in linear time', async (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    const time = await fastest(() => isAnswered(`${text}x`));
    expect(time).toBeLessThan(50);
  });

  it.each<[FieldValue | undefined, boolean]>([
    [undefined, false],
    ['', false],
    [' \u00A0\u200B\n', false],
    [' a', true],
    ['a', true],
    [[], false],
    [['1'], true],
    [false, true],
    [0, true],
  ])('tells for %j whether it is an answer: %j', (value, expected) => {
    expect(isAnswered(value)).toBe(expected);
  });
});
