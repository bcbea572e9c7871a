import { describe, expect, it } from 'vitest';
import type { FieldValues } from '../../src/domain/customer.js';
import { holderOf } from '../../src/domain/holder.js';

describe('holderOf', () => {
  it.each<[FieldValues, object]>([
    [{}, {}],
    [{ name: '', surname: ' ' }, {}],
    [{ name: 'Anna ' }, { cardholder: 'Anna ', givenName: 'Anna' }],
    [{ name: ' ', surname: 'Rossi' }, { cardholder: 'Rossi' }],
    [
      { name: 'Anna', surname: 'Rossi' },
      { cardholder: 'Anna Rossi', givenName: 'Anna' },
    ],
    [{ name: 1, surname: true }, {}],
  ])('is composed of %o', (values, expected) => {
    expect(holderOf(values)).toStrictEqual(expected);
  });
});
