import { describe, expect, it } from 'vitest';
import { readCustomer, readEcho, readLoggedIn } from '../../src/wire/customer-reply.js';
import { readFields } from '../../src/wire/fields-reply.js';
import { save } from '../../src/wire/requests.js';

type Json = Record<string, unknown>;

const shown = { isEnabled: true, isVisible: true, isMandatory: false, showingCustomerArea: true };

/** A field in the platform's own description. */
const city = (changes: Json = {}): Json => ({
  id: 1328,
  campaignID: 602,
  name: 'city',
  dictionaryKey: 'dynamic.city',
  order: 0,
  representation: 0,
  type: { id: 1976, dataType: 7, minValue: null, maxValue: null, length: 0 },
  flags: { flags: 3, ...shown, readOnly: false },
  defaultValue: '',
  ...changes,
});
const flagged = (changes: Json) => city({ flags: { ...shown, ...changes } });
const base = { name: 'customerdynamicfields.1328', group: 'preferences', readOnly: false };
const asText = { ...base, kind: 'text', mandatory: false, label: 'city', alias: 'city' };

/** The dynamic fields of a list in each of the places where the platform may have it. */
const places: readonly (readonly [string, (entry: Json) => Json])[] = [
  ['a list', (entry) => ({ CustomDataFields: [entry] })],
  ['a map', (entry) => ({ CustomDataFields: { city: entry } })],
  ['a list among flags', (entry) => ({ CustomDataFields: { showName: false, more: [entry] } })],
  ['a list beside', (entry) => ({ CustomDataFields: [], dynamicFields: [entry] })],
  ['a map beside', (entry) => ({ CustomDataFields: {}, dynamicFields: { one: entry } })],
  ['a list alone', (entry) => ({ dynamicFields: [entry] })],
];

describe('a dynamic field as the platform describes it', () => {
  it.each(places)('is a text field with its name as label, from %s', (_, body) => {
    const lines: string[] = [];
    const fields = readFields(body(city()), { warn: (line) => lines.push(line) });
    expect(fields).toEqual([asText]);
    expect(lines).toEqual([]);
  });

  it('is one of the consents from their list', () => {
    const terms = city({ name: 'terms', type: { dataType: 'boolean' } });
    expect(readFields({ PrivacyCustomDataFields: [terms] })).toMatchObject([
      { name: 'customerdynamicfields.1328', kind: 'consent', group: 'consents' },
    ]);
  });

  it.each<[string, Json, Json]>([
    ['mandatory', flagged({ isMandatory: true }), { mandatory: true }],
    ['read-only', flagged({ readOnly: 1 }), { readOnly: true }],
    [
      'mandatory without a word on its visibility',
      flagged({ isVisible: null, isMandatory: true }),
      { mandatory: true },
    ],
    ['of a length', city({ type: { dataType: 7, length: 20 } }), { maxLength: 20 }],
    [
      'of a type that is a word',
      city({ type: { dataType: 'number', minValue: 3 } }),
      { kind: 'number', min: 3 },
    ],
    ['of any other type', city({ type: { dataType: 99 } }), { kind: 'text' }],
    ['without a type', city({ type: [] }), { kind: 'text' }],
    ['with its own label', city({ label: 'Your city' }), { label: 'Your city' }],
    [
      'with options',
      city({ options: [{ id: 5, value: 'Rome', useDefaultValue: false, dictionaryKey: 'x' }] }),
      { kind: 'choice', multiple: false, options: [{ value: '5', label: 'Rome' }] },
    ],
  ])('may be %s', (_, entry, expected) => {
    expect(readFields({ CustomDataFields: [entry] })).toEqual([{ ...asText, ...expected }]);
  });

  it.each<[string, Json]>([
    ['disabled', flagged({ isEnabled: false })],
    ['invisible', flagged({ isVisible: false })],
    ['invisible and mandatory', flagged({ isVisible: false, isMandatory: true })],
    ['not in the customer area', flagged({ showingCustomerArea: '0' })],
    ['without flags', city({ flags: null })],
  ])('is left out if it is %s', (_, entry) => {
    expect(readFields({ CustomDataFields: [entry] })).toEqual([]);
  });

  it('is not taken for a field of the catalogue with the same name', () => {
    const fields = readFields({
      CustomDataFields: { showZone: true },
      dynamicFields: [city({ name: 'Zone', flags: { ...shown, isMandatory: true } })],
    });
    expect(fields).toMatchObject([
      { name: 'zone', mandatory: false },
      { name: 'customerdynamicfields.1328', mandatory: true, label: 'Zone' },
    ]);
    expect(fields[1]).not.toHaveProperty('alias');
  });

  it('is read as any field without an id', () => {
    const { id: _, ...nameless } = city();
    expect(readFields({ CustomDataFields: [nameless] })).toMatchObject([
      { name: 'city', kind: 'text' },
    ]);
    const flags = { isVisible: true, isMandatory: true };
    expect(readFields({ CustomDataFields: [{ name: 'zip', flags }] })).toMatchObject([
      { name: 'zip', group: 'address', mandatory: true },
    ]);
  });

  it('is plain text, with a line, if a part of it cannot be read', () => {
    const lines: string[] = [];
    const entry = city({ type: { dataType: {}, length: 5 } });
    expect(readFields({ CustomDataFields: [entry] }, { warn: (line) => lines.push(line) })).toEqual(
      [asText],
    );
    expect(lines).toEqual([expect.stringContaining('the field "city" is asked')]);
  });

  it.each<[unknown]>([['none'], [5], [true], [{ paging: 1 }], [['city']]])(
    'is not missed if the list beside is none: %j',
    (dynamicFields) => {
      const lines: string[] = [];
      const body = { CustomDataFields: { showName: true }, dynamicFields };
      expect(readFields(body, { warn: (line) => lines.push(line) })).toMatchObject([
        { name: 'name' },
      ]);
      expect(lines).toHaveLength(1);
    },
  );
});

describe('the stored values of dynamic fields', () => {
  const list = [
    { id: 1328, value: 'Rome' },
    { id: '7', value: 5 },
    { id: 8, value: null },
    { id: 9, value: { city: 'Rome' } },
    { value: 'nobody' },
    null,
    'x',
  ];
  const values = { 'customerdynamicfields.1328': 'Rome', 'customerdynamicfields.7': 5 };

  it.each<[string, Json]>([
    ['in the customer', { customer: { id: 5, customerDynamicFields: list } }],
    [
      'in the personal part',
      { customer: { id: 5, personalInfo: { customerdynamicfields: list } } },
    ],
    ['at the root', { id: 5, CustomerDynamicFields: list }],
  ])('are read by id: %s', (_, body) => {
    const customer = {
      customerId: '5',
      values,
      unreadable: ['customerdynamicfields.9'],
      listsDynamicFields: true,
    };
    expect(readCustomer(body)).toEqual(customer);
    expect(readLoggedIn(body)).toEqual(customer);
    expect(readEcho(body)).toEqual(values);
  });

  it('may be none', () => {
    const body = { id: 5, customerDynamicFields: [] };
    expect(readCustomer(body)).toEqual({ customerId: '5', values: {}, listsDynamicFields: true });
  });

  it.each(['', null, {}, 'none', 5, { 1328: 'Rome' }])('are not known from %j', (given) => {
    expect(readCustomer({ id: 5, customerDynamicFields: given })).toEqual({
      customerId: '5',
      values: {},
    });
  });

  it('are named where they are stored under a name, in a form that is not a value', () => {
    expect(readCustomer({ id: 5, city: { name: 'Rome' } })).toEqual({
      customerId: '5',
      values: {},
      unreadable: ['city'],
    });
  });
});

describe('the body of a save', () => {
  it('has dynamic fields in a list, as text with their ids', () => {
    const values = {
      name: 'Anna',
      'customerdynamicfields.1328': 'Rome',
      'customerdynamicfields.7': 5,
      'customerdynamicfields.007': ['1', '2'],
      'customerdynamicfields.9': '',
      'customerdynamicfields.10': true,
    };
    expect(save(values).body).toEqual({
      name: 'Anna',
      customerdynamicfields: [
        { id: 1328, value: 'Rome' },
        { id: 7, value: '5' },
        { id: '007', value: '1,2' },
        { id: 9, value: '' },
        { id: 10, value: 'true' },
      ],
    });
  });

  it('has no list without dynamic fields', () => {
    expect(save({ name: 'Anna' }).body).toEqual({ name: 'Anna' });
  });
});

describe('the pin of a card', () => {
  it.each<[Json]>([
    [{ id: 5, pincode: '2682' }],
    [{ customer: { id: 5, pinCode: 2682 } }],
    [{ customer: { id: 5, personalInfo: { PINCODE: '2682', privacy: { pincode: '2682' } } } }],
    [{ customer: { id: 5, pincode: { value: '2682' } } }],
  ])('is read from no reply: %j', (body) => {
    for (const read of [readCustomer, readLoggedIn, readEcho])
      expect(JSON.stringify(read(body))).not.toMatch(/2682|pin/i);
  });
});
