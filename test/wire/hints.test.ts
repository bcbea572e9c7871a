import { describe, expect, it } from 'vitest';
import { readAccount, readCustomer } from '../../src/wire/customer-reply.js';
import { readFields } from '../../src/wire/fields-reply.js';
import { readCheck, readToken } from '../../src/wire/replies.js';

const tooMany = Array.from({ length: 201 }, (_, index) => ({ name: `secret ${index}` }));

describe('the hint of a rejected reply', () => {
  it.each<[string, () => unknown]>([
    ['no token', () => readToken({ token: 'secret word' })],
    ['who is registered', () => readCheck({ customerid: 'secret' })],
    ['no customer id', () => readCheck({ registered_customer: false })],
    ['no customer', () => readAccount({ message: 'secret' })],
    ['no field list', () => readFields({ secret: [] })],
    ['too long', () => readFields({ CustomDataFields: tooMany })],
    ['"card"', () => readAccount({ card: { secret: 1 } })],
    ['"customer"', () => readAccount({ customer: 'secret' })],
    ['"zip"', () => readCustomer({ id: 5, Zip: { secret: 1 } })],
    ['"refreshtoken"', () => readToken({ token: 'T', refreshToken: { secret: 1 } })],
  ])('contains "%s" and not the rejected value', (words, reading) => {
    const hint: unknown = expect.stringMatching(new RegExp(`^(?!.*secret).*${words}`));
    expect(reading).toThrow(
      expect.objectContaining({ problem: { code: 'not-our-server', hint } }) as Error,
    );
  });
});
