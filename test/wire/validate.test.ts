import * as z from 'zod/mini';
import { describe, expect, it } from 'vitest';
import type { OnboardingError } from '../../src/domain/problem.js';
import { members, string, text } from '../../src/wire/schemas.js';
import { readOptional, type Schema, validate } from '../../src/wire/validate.js';

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
