import { describe, expect, it } from 'vitest';
import { accountOf, isCardMissing, type Account } from '../../src/domain/customer.js';

describe('accountOf', () => {
  it.each<Account>([
    {},
    { customerId: '1' },
    { card: '0001' },
    { fidelyCode: '2' },
    { customerId: '1', card: '0001', fidelyCode: '2' },
  ])('keeps the numbers of %o and drops everything else', (account) => {
    const customer = { ...account, values: { name: 'Anna' } };
    expect(accountOf(customer)).toStrictEqual(account);
  });
});

describe('isCardMissing', () => {
  it.each<[Account, boolean]>([
    [{ card: '700001', fidelyCode: '2700000000017' }, false],
    [{ card: '700001' }, true],
    [{ fidelyCode: '2700000000017' }, true],
    [{}, true],
  ])('tells whether a number of the card is unknown: %o', (account, isIt) => {
    expect(isCardMissing(account)).toBe(isIt);
  });
});
