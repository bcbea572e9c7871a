import { describe, expect, it } from 'vitest';
import type { FieldValue } from '../../src/domain/customer.js';
import { isAnswered } from '../../src/domain/field.js';
import { ownValue, sameValue, storedValue, valueOf } from '../../src/domain/field-value.js';

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
    expect(valueOf({ zip: '00184', SHOP: 'Rome' }, 'shop')).toBe('Rome');
    expect(valueOf({ zip: '00184' }, 'shop')).toBeUndefined();
  });
});

describe('ownValue', () => {
  it('finds exactly this name, and no inherited one', () => {
    expect(ownValue({ shop: 'a', Shop: 'b' }, 'shop')).toBe('a');
    expect(ownValue({ Shop: 'b' }, 'shop')).toBeUndefined();
    expect(ownValue({}, 'constructor')).toBeUndefined();
  });
});

describe('storedValue', () => {
  it('is found by the name of the field', () => {
    const stored = { Shoe: '42' };
    expect(storedValue(stored, { name: 'shoe' })).toBe('42');
    expect(storedValue(stored, { name: 'size' })).toBeUndefined();
  });
});

describe('isAnswered', () => {
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
