import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Customer } from '../../src/domain/customer.js';
import type { Field } from '../../src/kinds/index.js';
import {
  readAccount,
  readCustomer as read,
  readEcho as echo,
  readLoggedIn as loggedIn,
} from '../../src/wire/customer-reply.js';
import { readEnvelope } from '../../src/wire/envelope.js';
import { readFields } from '../../src/wire/fields-reply.js';
import { lowerKeys } from '../../src/wire/lower-keys.js';
import { anyText } from '../domain/any-text.js';

type Json = Record<string, unknown>;
const payload = (body: object) => readEnvelope(body, 200).payload;
const readCustomer = (body: Json, own?: readonly Field[]) => read(payload(body), own);
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
    [{ card: '', fidelyCode: null, id: 5 }, { customerId: '5' }],
    [
      { data: { id: 9, card: '1' }, id: 'request-1' },
      { customerId: '9', card: '1' },
    ],
    [{ id: 5, customer: { card: '12' } }, { card: '12' }],
    [{ id: {}, card: true, fidelyCode: '7' }, { fidelyCode: '7' }],
    [
      { id: 5, personalInfo: { userName: 41 } },
      { customerId: '5', username: '41' },
    ],
    [{ id: 5, userName: { odd: 1 } }, { customerId: '5' }],
  ])('reads the account in %o', (body, expected) => {
    expect(readAccount(payload(body))).toEqual(expected);
  });

  it.each<[Json]>([
    [{}],
    [{ customer: {} }],
    [{ customer: { personalInfo: { name: 'Anna' } } }],
    [{ id: 5, customer: {} }],
    [{ customer: [] }],
    [{ customer: 'Anna' }],
    [{ card: {} }],
    [{ card: true }],
  ])('rejects %o', (body) => {
    expect(() => readAccount(payload(body))).toThrow(malformed);
    expect(() => readCustomer(body)).toThrow(malformed);
  });

  it('takes 0 for no id, no card and no barcode', () => {
    const customer = { id: 5, card: 12, fidelyCode: 0 };
    expect(readAccount(payload({ customer }))).toEqual({ customerId: '5', card: '12' });
    expect(readAccount(payload({ customerid: '0', id: 5, card: '0' }))).toEqual({
      customerId: '5',
    });
    expect(() => readAccount(payload({ id: 0, card: 0, fidelyCode: '0' }))).toThrow(malformed);
  });
});

describe('readCustomer', () => {
  const expected: Customer = {
    customerId: '5',
    card: '007',
    values: { name: 'Anna', birthdate: '1990-05-24', usedforpromotions: true },
  };
  const personal = { name: 'Anna', birthDate: '1990-05-24T00:00:00.000+02:00' };
  const privacy = { usedForPromotions: true };
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
      'in data',
      { returncode: 0, data: { customer: { id: 5, card: '007', ...personal, privacy } } },
    ],
    [
      'with a token beside it',
      { token: 'T', AnswerCode: 0, customer: { id: 5, card: '007', ...personal, privacy } },
    ],
  ])('reads the same customer from a reply that is %s', (_, body) => {
    expect(readCustomer(body)).toEqual(expected);
    expect(loggedIn(payload(body))).toEqual(expected);
    expect(echo(payload(body))).toEqual(expected.values);
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
    [{ country: 0, geoLevel1: '0', identityCardTypeId: 0 }, {}],
    [{ name: 0 }, { name: '0' }],
    [{ zip: 184 }, { zip: '184' }],
    [{ zip: '00184' }, { zip: '00184' }],
    [{ addressNumber: '12' }, { addressnumber: '12' }],
    [{ gender: 'N' }, {}],
    [{ gender: 'F' }, { gender: 'F' }],
    [{ birthdate: '1990-05-24' }, { birthdate: '1990-05-24' }],
    [{ birthdate: '1990-05-24T00:00:00' }, { birthdate: '1990-05-24' }],
    [{ name: '', surname: null }, {}],
    [{ mailContactData: '  ' }, {}],
    [{ privacy: { usedByOthers: false } }, { usedbyothers: false }],
    [
      {
        interestAreas: [
          { id: 3, active: true },
          { id: 4, active: false },
          { id: '5', active: true },
        ],
      },
      { interestareas: ['3', '5'] },
    ],
    [{ interestAreas: [{ id: 3, active: false }] }, {}],
    [
      {
        interestAreas: [
          { id: 0, active: true },
          { id: 3, active: true },
        ],
      },
      { interestareas: ['3'] },
    ],
    [{ interestAreas: [] }, {}],
    [{ interestAreas: '' }, {}],
    [{ odd: { a: 1 }, points: 5, email: 'a@b.it', password: 'x', pincode: '4071' }, {}],
  ])('reads the values of %o, and nothing else', (content, values) => {
    expect(readCustomer({ id: 5, ...content })).toEqual({ customerId: '5', values });
  });

  it.each<[string, Json]>([
    ['name', { name: {} }],
    ['name', { name: true }],
    ['zip', { personalInfo: { zip: ['1'] } }],
    ['gender', { gender: 'X' }],
    ['birthdate', { birthdate: '24/05/1990' }],
    ['birthdate', { birthdate: 'soon' }],
    ['birthdate', { birthdate: '1990-02-31' }],
    ['country', { country: { id: 3 } }],
    ['interestareas', { interestAreas: '1,2' }],
    ['interestareas', { interestAreas: [1, 2] }],
    [
      'interestareas',
      {
        interestAreas: [
          { id: 3, active: true },
          { id: 4, active: 'yes' },
        ],
      },
    ],
    ['interestareas', { interestAreas: [{ id: 3, active: true }, null] }],
    ['usedbyothers', { privacy: { usedByOthers: 'true' } }],
    ['usedbyothers', { privacy: { usedByOthers: 1 } }],
  ])('keeps the name %s of a stored value that cannot be read: %j', (name, content) => {
    const customer = { customerId: '5', values: {}, unreadable: [name] };
    expect(readCustomer({ id: 5, ...content })).toEqual(customer);
    expect(loggedIn(payload({ token: 'T', customer: { id: 5, ...content } }))).toEqual(customer);
  });

  it("reads a field of the campaign's own under its name, in the customer only", () => {
    const own = readFields(
      payload({
        CustomDataFields: {
          Shop: { visible: true },
          zip: { visible: true },
          message: { visible: true },
        },
        PrivacyCustomDataFields: [{ name: 'terms2027', visible: true }],
      }),
    ).filter(({ name }) => name !== 'zip');
    const customer = { id: 5, personalInfo: { SHOP: 7, points: 3 }, privacy: { terms2027: false } };
    expect(readCustomer({ customer, message: 'ok' }, own)).toEqual({
      customerId: '5',
      values: { Shop: '7', terms2027: false },
    });
    expect(readCustomer({ id: 5, shop: { a: 1 }, terms2027: 'no' }, own).unreadable).toEqual([
      'Shop',
      'terms2027',
    ]);
    expect(readCustomer({ customer })).toEqual({ customerId: '5', values: {} });
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
          readCustomer(reply);
        } catch (error) {
          expect(error).toEqual(malformed);
        }
      }),
    );
  });
});

describe('readLoggedIn', () => {
  it.each<[Json, Json]>([
    [{ customer: { id: 5 } }, { customerId: '5' }],
    [{ personalInfo: { id: 5 } }, { customerId: '5' }],
    [{ ID: 5 }, { customerId: '5' }],
    [{ card: '007' }, { card: '007' }],
    [{ FidelyCode: '12' }, { fidelyCode: '12' }],
    [{}, {}],
    [{ customer: {} }, {}],
    [{ customer: [7] }, {}],
    [{ customer: 'Anna' }, {}],
    [{ customer: { card: {} } }, {}],
    [{ personalInfo: 'Anna', privacy: 5 }, {}],
  ])('reads the account of a log-in reply with %o as %o', (reply, expected) => {
    expect(loggedIn(payload({ token: 'T', ...reply }))).toEqual({ ...expected, values: {} });
  });

  it('reads the values of a reply without an id', () => {
    const customer = { personalInfo: { name: 'Anna' } };
    expect(loggedIn(payload({ token: 'T', customer }))).toEqual({ values: { name: 'Anna' } });
  });
});

describe('the pin of a card', () => {
  it.each<[Json]>([
    [{ id: 5, pincode: '2682' }],
    [{ customer: { id: 5, pinCode: 2682 } }],
    [{ customer: { id: 5, personalInfo: { PINCODE: '2682', privacy: { pincode: '2682' } } } }],
    [{ customer: { id: 5, pincode: { value: '2682' } } }],
  ])('is read from no reply: %j', (body) => {
    for (const one of [read, loggedIn, echo])
      expect(JSON.stringify(one(payload(body)))).not.toMatch(/2682|pin/i);
  });
});

describe('two keys that differ in case alone', () => {
  it.each([
    [{ Name: '', name: 'Anna' }, 'Anna'],
    [{ Name: null, name: 'Anna' }, 'Anna'],
    [{ Name: 'Anna', name: '' }, 'Anna'],
    [{ Name: 'Anna', name: 'Carla' }, 'Anna'],
  ])('give the first that is filled: %j', (given, name) => {
    expect(readCustomer(lowerKeys({ id: 5, ...given })).values).toEqual({ name });
    const inner = { id: 5, name: '', personalInfo: given };
    expect(readCustomer(lowerKeys(inner)).values).toEqual({ name });
  });
});
