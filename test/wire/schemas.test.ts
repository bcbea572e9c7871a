import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import type { OnboardingError } from '../../src/domain/problem.js';
import {
  flag,
  members,
  readOptional,
  record,
  recordList,
  type Schema,
  string,
  text,
  textList,
  validate,
} from '../../src/wire/schemas.js';

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

const account = members({ id: text, name: string });

/** The problem that the value is refused with. */
function refused(schema: Schema<unknown>, value: unknown, key?: string) {
  try {
    validate(schema, value, key);
  } catch (error) {
    return (error as OnboardingError).problem;
  }
  return undefined;
}

describe('validate', () => {
  it('gives the value as the schema reads it', () => {
    expect({ ...validate(account, { ID: 7 }) }).toEqual({ id: '7' });
  });

  it.each<[string, Schema<unknown>, unknown, string | undefined, string]>([
    ['the member that does not fit', account, { id: 7, name: 1 }, 'customer', 'name'],
    ['the key where the whole value does not fit', string, 1, 'card', 'card'],
    ['"root" without a key', string, 1, undefined, 'root'],
    ['the key where an item of a list does not fit', z.array(string), [1], 'list', 'list'],
  ])('names %s, and no value', (_, schema, value, key, name) => {
    const hint = `The reply does not fit the contract at "${name}".`;
    expect(refused(schema, value, key)).toEqual({ code: 'not-our-server', hint });
  });
});

describe('readOptional', () => {
  it('gives the value as the schema reads it, else undefined', () => {
    expect(readOptional(text, 7)).toBe('7');
    expect(readOptional(text, {})).toBeUndefined();
  });
});
