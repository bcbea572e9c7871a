import { describe, expect, it } from 'vitest';
import { flag, members, record, recordList, text, textList } from '../../src/wire/schemas.js';
import { readOptional } from '../../src/wire/validate.js';

describe('the schema of', () => {
  it.each([
    [true, true],
    ['TRUE', true],
    ['1', true],
    [1, true],
    [false, false],
    ['False', false],
    [0, false],
    ['yes', undefined],
    [2, undefined],
    [null, undefined],
    [['1'], undefined],
  ])('a boolean reads %j as %j', (value, expected) => {
    expect(readOptional(flag, value)).toBe(expected);
  });

  it.each([
    [7, '7'],
    ['007', '007'],
    [true, undefined],
    [{}, undefined],
  ])('an id reads %j as %j', (value, expected) => {
    expect(readOptional(text, value)).toBe(expected);
  });

  it.each([
    [{ a: 1 }, { a: 1 }],
    [[], undefined],
    [null, undefined],
    ['text', undefined],
  ])('an object reads %j as %j', (value, expected) => {
    expect(readOptional(record, value)).toEqual(expected);
  });

  it.each([
    [
      [1, null, '2'],
      ['1', '2'],
    ],
    [[], []],
    [[{}], undefined],
    ['1', undefined],
  ])('a list of ids reads %j as %j', (value, expected) => {
    expect(readOptional(textList, value)).toEqual(expected);
  });

  it.each([
    [
      [{ id: 1 }, null, [], { id: 2 }],
      [{ id: 1 }, { id: 2 }],
    ],
    [[['x']], undefined],
    [[1], undefined],
    ['1', undefined],
  ])('a list of objects reads %j as %j', (value, expected) => {
    expect(readOptional(recordList, value)).toEqual(expected);
  });

  it('an object with members finds them in any case, without null and ""', () => {
    const schema = members({ id: text, card: text, name: text });
    const found = readOptional(schema, { ID: 5, Card: null, name: '' });
    expect({ ...found }).toEqual({ id: '5' });
    expect(readOptional(schema, 'text')).toBeUndefined();
    expect(readOptional(schema, { id: {} })).toBeUndefined();
  });
});
