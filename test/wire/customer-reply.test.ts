import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Customer } from '../../src/domain/customer.js';
import {
  readAccount,
  readCustomer,
  readEcho,
  readLoggedIn,
} from '../../src/wire/customer-reply.js';
import { payload } from '../../src/wire/lower-keys.js';
import { anyText } from '../domain/any-text.js';

type Json = Record<string, unknown>;
const malformed = expect.objectContaining({
  problem: expect.objectContaining({ code: 'not-our-server' }) as unknown,
}) as Error;

describe('readAccount', () => {
  it.each<[Json, Json]>([
    [{ card: '007' }, { card: '007' }],
    [
      { card: 7, id: 5 },
      { card: '7', customerId: '5' },
    ],
    [{ customer: { card: '007', customerid: '05' } }, { card: '007', customerId: '05' }],
    [{ Customer: { Card: '007', CustomerId: 5 } }, { card: '007', customerId: '5' }],
    [{ FidelyCode: 12 }, { fidelyCode: '12' }],
    [{ fidelyCode: '0012' }, { fidelyCode: '0012' }],
    [{ customer: { personalInfo: { id: 5, card: '007' } } }, { card: '007', customerId: '5' }],
    [{ id: 4, personalInfo: { id: 5 } }, { customerId: '4' }],
    [{ id: 4, customerid: 5 }, { customerId: '5' }],
    [{ id: 4, personalInfo: { customerid: 5 } }, { customerId: '4' }],
    [{ card: '', fidelyCode: null, id: 5 }, { customerId: '5' }],
    [
      { card: '0012', FidelyCode: '99', customer: { personalInfo: { name: 'Anna' } } },
      { card: '0012', fidelyCode: '99' },
    ],
    [
      { customerid: 5, card: '12', customer: { id: 7 } },
      { customerId: '7', card: '12' },
    ],
    [{ customerid: 5, customer: { personalInfo: { id: 7 } } }, { customerId: '7' }],
    [{ customerid: 5, customer: {} }, { customerId: '5' }],
    [{ id: {}, card: true, customer: { id: 7 } }, { customerId: '7' }],
  ])('reads the account in %o', (body, expected) => {
    expect(readAccount(body)).toEqual(expected);
  });

  it.each<[Json]>([
    [{}],
    [{ customer: {} }],
    [{ customer: { personalInfo: { name: 'Anna' } } }],
    [{ card: true, customer: {} }],
    [{ customer: [] }],
    [{ customer: 'Anna' }],
    [{ card: {} }],
    [{ card: true }],
    [{ id: 5, personalInfo: 'Anna' }],
    [{ id: 5, privacy: [1] }],
  ])('rejects %o', (body) => {
    expect(() => readAccount(body)).toThrow(malformed);
  });
});

describe('readCustomer', () => {
  const expected: Customer = {
    customerId: '5',
    card: '007',
    values: { name: 'Anna', birthdate: '1990-05-24', usedforpromotions: true },
  };
  const personal = { name: 'Anna', birthDate: '1990-05-24T00:00:00.000+02:00' };
  const privacy = { usedForPromotions: '1' };
  it.each<[string, Json]>([
    ['flat at the root', { id: 5, card: '007', ...personal, privacy }],
    ['flat under customer', { customer: { id: 5, card: '007', ...personal, privacy } }],
    ['nested', { customer: { id: 5, card: '007', personalInfo: personal, privacy } }],
    [
      'with privacy inside the personal part',
      { customer: { id: 5, card: '007', personalInfo: { ...personal, privacy } } },
    ],
    [
      'nested at the root',
      { customerId: '5', card: '007', PersonalInfo: personal, Privacy: privacy },
    ],
    [
      'with a token beside it',
      {
        token: 'T',
        refreshToken: 'R',
        expiresIn: 5,
        AnswerCode: 0,
        customer: { id: 5, card: '007', ...personal, privacy },
      },
    ],
    [
      'with a token in the midst',
      {
        token: 'T',
        access_token: 'T',
        refresh_token: 'R',
        id: 5,
        card: '007',
        ...personal,
        privacy,
      },
    ],
  ])('reads the same customer from a reply that is %s', (_, body) => {
    expect(readCustomer(body)).toEqual(expected);
  });

  it.each<[Json, Json]>([
    [{ NAME: 'Anna' }, { name: 'Anna' }],
    [{ personalInfo: { name: 'Eva' }, name: 'Anna' }, { name: 'Anna' }],
    [{ name: '', personalInfo: { name: 'Eva' } }, { name: 'Eva' }],
    [{ identityCardTypeId: 3 }, { identitycardtypeid: '3' }],
    [
      { country: 3, geoLevel1: 7 },
      { country: '3', geolevel1: '7' },
    ],
    [{ zip: 184 }, { zip: '184' }],
    [{ zip: '00184' }, { zip: '00184' }],
    [{ gender: 'N' }, {}],
    [{ gender: 'F' }, { gender: 'F' }],
    [{ birthdate: '24/05/1990' }, { birthdate: '1990-05-24' }],
    [{ birthdate: '1990-05-24' }, { birthdate: '1990-05-24' }],
    [{ birthdate: 'soon' }, {}],
    [{ name: '', surname: null }, {}],
    [{ interestAreas: [1, '2'] }, { interestareas: ['1', '2'] }],
    [{ interestAreas: [1, null, ''] }, { interestareas: ['1'] }],
    [{ interestAreas: '1,2' }, { interestareas: ['1', '2'] }],
    [{ privacy: { usedByOthers: 0 } }, { usedbyothers: false }],
    [{ privacy: { usedByOthers: 'perhaps' } }, {}],
    [{ FavouriteShop: 'Rome' }, { FavouriteShop: 'Rome' }],
    [{ FavouriteShop: '' }, {}],
    [
      { favouriteNumber: 5, newsletter: false },
      { favouriteNumber: 5, newsletter: false },
    ],
    [{ list: ['a', 1] }, { list: ['a', '1'] }],
    [{ list: ['', 'a', null] }, { list: ['', 'a'] }],
    [{ list: [0] }, { list: ['0'] }],
    [{ list: [] }, {}],
    [{ list: [null, null] }, {}],
    [{ list: ['', null] }, {}],
    [{ list: [], personalInfo: { list: ['a'] } }, { list: ['a'] }],
    [{ interestAreas: [] }, {}],
    [{ name: [null] }, {}],
    [{ odd: { a: 1 }, odder: [{}], nothing: null }, {}],
    [{ email: 'a@b.it' }, { email: 'a@b.it' }],
    [{ constructor: 'x', prototype: 'x', password: 'x' }, {}],
    [{ AnswerCode: 0, message: 'ok', username: 'a', access_token: 'x', data: 'x' }, {}],
    [
      { customer: { id: 5, message: 'x', username: 'a' }, message: 'ok' },
      { message: 'x', username: 'a' },
    ],
    [
      { personalInfo: { Token: 'x', data: 'y' }, token: 'z' },
      { Token: 'x', data: 'y' },
    ],
  ])('reads the values of %o', (content, values) => {
    expect(readCustomer({ id: 5, ...content }).values).toEqual(values);
  });

  it.each<[Json]>([
    [{ name: {} }],
    [{ zip: [{}] }],
    [{ interestAreas: [1, {}] }],
    [{ privacy: { usedByOthers: {} } }],
  ])('rejects a known field of a wrong type: %o', (content) => {
    expect(() => readCustomer({ id: 5, ...content })).toThrow(malformed);
  });

  it('keeps text of any content and length unchanged', () => {
    fc.assert(
      fc.property(anyText({ minLength: 1 }), (name) => {
        expect(readCustomer({ id: 5, name }).values.name).toBe(name);
      }),
    );
    const long = '😀א'.repeat(10_000);
    expect(readCustomer({ id: 5, name: long }).values.name).toBe(long);
  });

  it('reads or rejects any JSON, and changes no prototype', () => {
    const body = JSON.parse('{"id":5,"__proto__":{"polluted":1},"constructor":"x"}') as Json;
    readCustomer(body);
    expect({}).not.toHaveProperty('polluted');
    fc.assert(
      fc.property(fc.json(), (text) => {
        const value: unknown = JSON.parse(text);
        const reply = { ...(typeof value === 'object' ? value : {}), id: 1 };
        try {
          readCustomer(payload(reply));
        } catch (error) {
          expect(error).toEqual(malformed);
        }
      }),
    );
  });
});

describe('an empty array instead of an object in a customer reply', () => {
  it.each<[Json, Json]>([
    [{ id: 7, customer: [], name: 'Anna' }, { name: 'Anna' }],
    [{ id: 7, personalInfo: [], name: 'Anna' }, { name: 'Anna' }],
    [{ id: 7, privacy: [], name: 'Anna' }, { name: 'Anna' }],
    [{ customer: { id: 7, personalInfo: [], Privacy: [], name: 'Anna' } }, { name: 'Anna' }],
    [{ customer: { id: 7, personalInfo: { name: 'Anna', privacy: [] } } }, { name: 'Anna' }],
  ])('is read as an absent object: %j', (body, values) => {
    expect(readCustomer(body)).toEqual({ customerId: '7', values });
    expect(readAccount(body)).toEqual({ customerId: '7' });
    expect(readLoggedIn(body)).toEqual({ customerId: '7', values });
    expect(readEcho(body)).toEqual(values);
  });

  it.each<[Json]>([[{ customer: [] }], [{ personalInfo: [] }], [{ privacy: [] }]])(
    'gives no customer: %j',
    (body) => {
      expect(readLoggedIn({ token: 'T', ...body })).toEqual({ values: {} });
      expect(() => readAccount(body)).toThrow('not-our-server');
    },
  );
});

describe('readLoggedIn', () => {
  it.each<[Json, Json]>([
    [{ customer: { id: 5 } }, { customerId: '5' }],
    [{ personalInfo: { id: 5 } }, { customerId: '5' }],
    [{ ID: 5 }, { customerId: '5' }],
    [{ customerId: '5' }, { customerId: '5' }],
    [{ card: '007' }, { card: '007' }],
    [{ FidelyCode: '12' }, { fidelyCode: '12' }],
    [{}, {}],
  ])('reads the account of a log-in reply with %o as %o', (reply, expected) => {
    expect(readLoggedIn({ token: 'T', ...reply })).toEqual({ ...expected, values: {} });
  });

  it.each<[Json, Json]>([
    [{ customer: { personalInfo: { name: 'Anna' } } }, {}],
    [{ customer: { name: 'Anna' } }, {}],
    [{ personalInfo: { name: 'Anna' } }, {}],
    [
      { customerid: '5', card: '12', customer: { personalInfo: { name: 'Anna' } } },
      { customerId: '5', card: '12' },
    ],
  ])('reads the values of a reply without a customer id: %o', (reply, account) => {
    expect(readLoggedIn({ token: 'T', ...reply })).toEqual({
      ...account,
      values: { name: 'Anna' },
    });
  });

  it('reads an empty customer object as absent', () => {
    expect(readLoggedIn({ token: 'T', customer: {} })).toEqual({ values: {} });
  });

  it.each<[Json]>([[{ customer: [7] }], [{ customer: 'Anna' }], [{ customer: { card: {} } }]])(
    'rejects %o',
    (reply) => {
      expect(() => readLoggedIn({ token: 'T', ...reply })).toThrow(malformed);
    },
  );
});
