import { describe, expect, it } from 'vitest';
import { readAccount, readCustomer } from '../../src/wire/customer-reply.js';
import { readEnvelope } from '../../src/wire/envelope.js';
import { readFields } from '../../src/wire/fields-reply.js';
import { readCheck, readToken } from '../../src/wire/replies.js';

const tooMany = Array.from({ length: 201 }, (_, index) => ({ name: `secret ${index}` }));

describe('the hint of a rejected reply', () => {
  it.each<[string, () => unknown]>([
    ['"token"', () => readToken({ token: 'secret word' })],
    ['"registered_customer"', () => readCheck({ customerid: 'secret' })],
    ['"customerid"', () => readCheck({ registered_customer: false, customerid: { secret: 1 } })],
    ['"customer"', () => readAccount({ message: 'secret' })],
    ['"customer"', () => readCustomer({ customer: 'secret' })],
    ['no field list', () => readFields({ secret: [] })],
    ['more than 200 fields', () => readFields({ customdatafields: tooMany })],
    ['"CustomDataFields"', () => readFields({ customdatafields: 'secret' })],
    ['"CustomDataFields.showName"', () => readFields({ customdatafields: { showName: 'secret' } })],
    ['"returncode"', () => readEnvelope({ returncode: 'secret' }, 200)],
  ])('contains "%s" and not the rejected value', (words, reading) => {
    const hint: unknown = expect.stringMatching(new RegExp(`^(?!.*secret).*${words}`));
    expect(reading).toThrow(
      expect.objectContaining({ problem: { code: 'not-our-server', hint } }) as Error,
    );
  });
});
