import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.js';
import { readCustomer, readEcho, readLoggedIn } from '../../src/wire/customer-reply.js';
import { lowerKeys } from '../../src/wire/lower-keys.js';
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
const asText = { ...base, kind: 'text', mandatory: false, label: 'city' };

/** The fields of a reply, with the lines for the developer and the hints of problems. */
function read(body: Json) {
  const lines: string[] = [];
  const problems: Problem[] = [];
  const fields = readFields(lowerKeys(body), {
    warn: (hint) => lines.push(hint),
    report: (problem) => problems.push(problem),
  });
  return { fields, lines, problems };
}
const readEntry = (entry: unknown) => read({ dynamicFields: [entry] });

describe('a dynamic field', () => {
  it('is a text field with its name as label', () => {
    expect(readEntry(city())).toEqual({ fields: [asText], lines: [], problems: [] });
  });

  it('is read from the list of that name only', () => {
    const own = {
      kind: 'text',
      name: 'city',
      group: 'preferences',
      mandatory: true,
      readOnly: false,
    };
    expect(read({ CustomDataFields: [{ ...city(), mandatory: true }] }).fields).toEqual([own]);
    const { lines, problems } = read({ CustomDataFields: { city: city(), showName: true } });
    expect([lines.length, problems]).toEqual([1, []]);
  });

  it.each<[string, Json, Json]>([
    ['mandatory', flagged({ isMandatory: true }), { mandatory: true }],
    ['read-only', flagged({ readOnly: true }), { readOnly: true }],
    [
      'mandatory without a word on its visibility',
      city({ flags: { isMandatory: true } }),
      { mandatory: true },
    ],
    ['of a length', city({ type: { dataType: 7, length: 20 } }), { maxLength: 20 }],
    [
      'of a type that is a word',
      city({ type: { dataType: 'Number', minValue: 3 } }),
      { kind: 'number', min: 3 },
    ],
    [
      'a date',
      city({ type: { dataType: 'date', minValue: '2020-02-01' } }),
      { kind: 'date', birth: false, min: '2020-02-01' },
    ],
    ['of any other type', city({ type: { dataType: 99 } }), {}],
    ['without a type', city({ type: [] }), {}],
    ['without a name', city({ name: null }), { label: undefined }],
    [
      'with options',
      city({ options: [{ id: 5, value: 'Rome', useDefaultValue: false, dictionaryKey: 'x' }] }),
      { kind: 'choice', multiple: false, options: [{ value: '5', label: 'Rome' }] },
    ],
    [
      'with an option without a name, which shows its id',
      city({
        options: [{ id: 5, value: '' }, { id: 6, value: ' ' }, { id: 7 }, { id: 8, value: 'Rome' }],
      }),
      {
        kind: 'choice',
        multiple: false,
        options: [
          { value: '5', label: '5' },
          { value: '6', label: '6' },
          { value: '7', label: '7' },
          { value: '8', label: 'Rome' },
        ],
      },
    ],
    [
      'with an option 0',
      city({ options: [{ id: 0, value: 'None' }] }),
      { kind: 'choice', multiple: false, options: [{ value: '0', label: 'None' }] },
    ],
  ])('may be %s', (_, entry, expected) => {
    expect(readEntry(entry)).toEqual({
      fields: [{ ...asText, ...expected }],
      lines: [],
      problems: [],
    });
  });

  it.each<[string, Json]>([
    ['disabled', flagged({ isEnabled: false })],
    ['disabled without a word', flagged({ isEnabled: null })],
    ['invisible', flagged({ isVisible: false })],
    ['invisible and mandatory', flagged({ isVisible: false, isMandatory: true })],
    ['not in the customer area', flagged({ showingCustomerArea: false })],
    ['without flags', city({ flags: null })],
  ])('is left out if it is %s', (_, entry) => {
    expect(readEntry(entry)).toEqual({ fields: [], lines: [], problems: [] });
  });

  it.each<[string, Json, Json]>([
    ['isVisible', { isVisible: 'yes' }, {}],
    ['isMandatory', { isMandatory: 1 }, {}],
    ['readOnly', { readOnly: {}, isMandatory: true }, { mandatory: true }],
    ['isEnabled', { isEnabled: '1', isVisible: true }, {}],
  ])('is plain text where its flag %s is not a boolean, with a line', (name, flags, expected) => {
    const type = { dataType: 'number', length: 5 };
    const { fields, lines, problems } = readEntry({ ...flagged(flags), type });
    expect(fields).toEqual([{ ...asText, ...expected }]);
    expect(lines).toEqual([
      `dynamicFields: "city" is asked as far as it can be read: "${name.toLowerCase()}" is not a boolean.`,
    ]);
    expect(problems).toEqual([]);
  });

  it('stays hidden by another flag, whatever the rest is', () => {
    expect(readEntry(flagged({ isVisible: false, isMandatory: 'yes' })).fields).toEqual([]);
  });

  it.each<[Json]>([
    [flagged({ isMandatory: true })],
    [flagged({ isMandatory: true, isVisible: 'yes' })],
    [flagged({ isMandatory: 'true' })],
  ])(
    'without an id cannot be asked: named for the developer if it is or may be mandatory',
    (given) => {
      const { fields, lines, problems } = readEntry({ ...given, id: null });
      expect(fields).toEqual([]);
      expect(lines).toHaveLength(1);
      expect(problems).toEqual([
        {
          code: 'misconfigured',
          hint: 'A mandatory field cannot be asked: "city" of dynamicFields has no id.',
        },
      ]);
    },
  );

  it.each([null, 5, 'city', [], {}])('that is %j is left out with a line', (entry) => {
    expect(readEntry(entry)).toEqual({
      fields: [],
      lines: ['dynamicFields: item 1 is left out: it has no id.'],
      problems: [],
    });
  });

  it('has a line where its options cannot be read', () => {
    const { fields, lines } = readEntry(city({ options: [{ id: {} }] }));
    expect(fields).toEqual([asText]);
    expect(lines).toEqual([expect.stringContaining('"options" cannot be read')]);
  });

  it('is not taken for a field of the catalogue with the same name', () => {
    const { fields } = read({
      CustomDataFields: { showZone: true },
      dynamicFields: [flagged({ isMandatory: true }), { ...city(), id: 2, name: 'Zone' }],
    });
    expect(fields).toMatchObject([
      { name: 'zone', mandatory: false },
      { name: 'customerdynamicfields.1328', mandatory: true },
      { name: 'customerdynamicfields.2', label: 'Zone' },
    ]);
  });

  it.each<[unknown]>([['none'], [5], [true], [{ paging: 1 }]])(
    'is not missed if the list of that name is none: %j',
    (dynamicFields) => {
      const { fields, lines } = read({ CustomDataFields: { showName: true }, dynamicFields });
      expect(fields).toMatchObject([{ name: 'name' }]);
      expect(lines).toEqual(['dynamicFields: it is not a list and is left out.']);
    },
  );
});

describe('the stored values of dynamic fields', () => {
  const list = [
    { id: 1328, value: 'Rome' },
    { id: '7', value: 0 },
    { id: 8, value: null },
    { id: 9, value: { city: 'Rome' } },
    { id: 10, value: true },
  ];
  const values = { 'customerdynamicfields.1328': 'Rome', 'customerdynamicfields.7': '0' };

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
      unreadable: ['customerdynamicfields.9', 'customerdynamicfields.10'],
      listsDynamicFields: true,
    };
    expect(readCustomer(lowerKeys(body))).toEqual(customer);
    expect(readLoggedIn(lowerKeys(body))).toEqual(customer);
    expect(readEcho(lowerKeys(body))).toEqual(values);
  });

  it.each([[{ value: 'Milan' }], [{ id: null, value: 'Milan' }], [{ id: {} }], ['Milan'], [null]])(
    'are read beside an item without an id, %j: then the list may show less than is stored',
    (item) => {
      const body = lowerKeys({ id: 5, customerDynamicFields: [item, ...list] });
      expect(readCustomer(body)).toEqual({
        customerId: '5',
        values,
        unreadable: ['customerdynamicfields.9', 'customerdynamicfields.10'],
      });
    },
  );

  it('may be none', () => {
    const body = lowerKeys({ id: 5, customerDynamicFields: [] });
    expect(readCustomer(body)).toEqual({ customerId: '5', values: {}, listsDynamicFields: true });
  });

  it.each(['', null, {}, 'none', 5, { 1328: 'Rome' }, [null], [{ value: 'Rome' }]])(
    'are not known from %j',
    (given) => {
      expect(readCustomer(lowerKeys({ id: 5, customerDynamicFields: given }))).toEqual({
        customerId: '5',
        values: {},
      });
    },
  );
});

describe('the body of a save', () => {
  it('has dynamic fields in a list, as text with their ids', () => {
    const values = {
      name: 'Anna',
      'customerdynamicfields.1328': 'Rome',
      'customerdynamicfields.7': 5,
      'customerdynamicfields.007': '1',
      'customerdynamicfields.9': '',
      'customerdynamicfields.10': true,
    };
    expect(save(values).body).toEqual({
      name: 'Anna',
      customerdynamicfields: [
        { id: 1328, value: 'Rome' },
        { id: 7, value: '5' },
        { id: '007', value: '1' },
        { id: 9, value: '' },
        { id: 10, value: 'true' },
      ],
    });
  });

  it('has no list without dynamic fields', () => {
    expect(save({ name: 'Anna' }).body).toEqual({ name: 'Anna' });
  });
});
