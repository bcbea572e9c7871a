import { describe, expect, it } from 'vitest';
import { accountOf, type Account } from '../../src/domain/customer.js';

describe('accountOf', () => {
  it.each<Account>([
    {},
    { customerId: '1' },
    { card: '0001' },
    { fidelyCode: '2' },
    { customerId: '1', card: '0001', fidelyCode: '2' },
  ])('hands on %o, and nothing else of a customer', (account) => {
    const customer = { ...account, values: { name: 'Anna' } };
    expect(accountOf(customer)).toStrictEqual(account);
  });
});
