import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/kinds/index.js';
import { readFields } from '../../src/wire/fields-reply.js';

type Json = Record<string, unknown>;
const custom = (list: unknown) => readFields({ CustomDataFields: list });
const names = (fields: readonly Field[]) => fields.map(({ name }) => name);
const facts = { mandatory: false, readOnly: false };
const open = { visible: true };

/** All names of the catalogue: flag, write name, kind. */
const catalogue: readonly (readonly [string, string, Field['kind']])[] = [
  ['Name', 'name', 'text'],
  ['Surname', 'surname', 'text'],
  ['Gender', 'gender', 'gender'],
  ['Birthdate', 'birthdate', 'date'],
  ['DNI', 'identitycard', 'text'],
  ['DNIType', 'identitycardtypeid', 'choice'],
  ['Email', 'mailcontactdata', 'email'],
  ['Mobile', 'mobilecontactdata', 'phone'],
  ['Telephone', 'telephonecontactdata', 'phone'],
  ['Fax', 'faxcontactdata', 'phone'],
  ['Address', 'address', 'text'],
  ['AddressNumber', 'addressnumber', 'text'],
  ['AddressPrefix', 'addressprefix', 'text'],
  ['ZipCode', 'zip', 'text'],
  ['Country', 'country', 'choice'],
  ['InterestAreas', 'interestareas', 'choice'],
  ['AccountNumber', 'accountnumber', 'text'],
  ['FrequentFlyerNumber', 'frequentflyernumber', 'text'],
  ['Zone', 'zone', 'text'],
  ['Notes', 'notes', 'text'],
  ['CustomerDataCanBeUsedForPromotions', 'usedforpromotions', 'consent'],
  ['CustomerDataCanBeUsedForStatistics', 'usedforstatistics', 'consent'],
  ['CustomerDataCanBeUsedByOthers', 'usedbyothers', 'consent'],
  ['CustomerDataCanGetCurrentLocation', 'cangetcurrentlocation', 'consent'],
  ['ComunicaVerification', 'cancomunicaverification', 'consent'],
];

describe('readFields, for the fields of the catalogue,', () => {
  it.each(catalogue)('reads show%s as the field %s of kind %s', (flag, name, kind) => {
    expect(custom({ [`show${flag}`]: true })).toMatchObject([{ name, kind, ...facts }]);
    expect(custom({ [`SHOW${flag.toUpperCase()}`]: '1' })).toMatchObject([{ name, kind }]);
    expect(custom({ [name]: open })).toMatchObject([{ name, kind }]);
    expect(custom([{ name: name.toUpperCase(), ...open }])).toMatchObject([{ name, kind }]);
  });

  it('reads the same fields from all three shapes', () => {
    const expected = [
      { name: 'name', kind: 'text', group: 'you', mandatory: true, readOnly: true },
      { name: 'zip', kind: 'text', group: 'address', mandatory: false, readOnly: false },
    ];
    expect(
      custom({
        showName: true,
        isMandatoryName: true,
        readOnlyName: true,
        showZipCode: true,
        mandatoryZipCode: false,
        showZone: false,
      }),
    ).toEqual(expected);
    expect(
      custom({
        name: { visible: true, mandatory: true, readOnly: true },
        zip: { visible: true, mandatory: false, readOnly: false },
        zone: { visible: false },
      }),
    ).toEqual(expected);
    expect(
      custom([
        { name: 'name', visible: true, mandatory: true, readOnly: true },
        { name: 'zip', visible: true },
        { name: 'zone', visible: false },
      ]),
    ).toEqual(expected);
  });

  it.each<[Json, Json]>([
    [{ visible: true }, {}],
    [{ isVisible: 'true' }, {}],
    [{ visibility: 1 }, {}],
    [{ show: '1' }, {}],
    [{ VISIBLE: true, MANDATORY: true }, { mandatory: true }],
    [{ show: true, isMandatory: 1 }, { mandatory: true }],
    [{ show: true, required: 'TRUE' }, { mandatory: true }],
    [{ show: true, readonly: true }, { readOnly: true }],
    [{ show: true, readOnly: '1' }, { readOnly: true }],
    [{ mandatory: true }, { mandatory: true }],
    [{ show: true, label: 'First name' }, { label: 'First name' }],
    [{ show: true, description: 'First name' }, { label: 'First name' }],
    [{ show: true, label: '', description: 'First name' }, { label: 'First name' }],
    [{ show: true, mandatory: null }, {}],
    [{ show: true, mandatory: false, required: true }, { mandatory: true }],
    [{ show: true, mandatory: true, isMandatory: false }, { mandatory: true }],
    [{ isMandatory: false, required: true }, { mandatory: true }],
    [{ show: true, mandatory: false, required: 0 }, {}],
  ])('reads the synonyms of %o', (given, expected) => {
    const field = { name: 'name', kind: 'text', group: 'you', ...facts, ...expected };
    expect(custom({ name: given })).toEqual([field]);
    expect(custom([{ name: 'name', ...given }])).toEqual([field]);
    expect(custom([{ field: 'name', ...given }])).toEqual([field]);
    expect(custom([{ key: 'name', ...given }])).toEqual([field]);
  });

  it.each<[Json]>([
    [{}],
    [{ visible: false }],
    [{ visible: false, mandatory: true }],
    [{ show: 0 }],
  ])('leaves out a hidden field: %o', (given) => {
    expect(custom({ name: given })).toEqual([]);
  });

  it.each([
    { showName: true, isMandatoryName: true, mandatoryName: false },
    { mandatoryName: true, showName: true, isMandatoryName: '0' },
  ])('reads a field as mandatory if one of two flags says so: %o', (flags) => {
    expect(custom(flags)).toMatchObject([{ name: 'name', mandatory: true }]);
  });

  it('keeps the order of a list, and puts the fields of a map or of flags in the order of the catalogue', () => {
    const list = ['zip', 'shop', 'surname', 'name'];
    expect(names(custom(list.map((name) => ({ name, ...open }))))).toEqual(list);
    expect(names(custom({ zip: open, shop: open, surname: open, name: open }))).toEqual([
      'name',
      'surname',
      'zip',
      'shop',
    ]);
    expect(names(custom({ showZipCode: true, showShop: true, showName: true }))).toEqual([
      'name',
      'zip',
      'Shop',
    ]);
  });

  it('reads both lists, consents last, each field once', () => {
    const fields = readFields({
      customdatafields: { showName: true, showCustomerDataCanBeUsedByOthers: true },
      PRIVACYCUSTOMDATAFIELDS: {
        usedForPromotions: open,
        usedByOthers: open,
        'privacy.usedForStatistics': open,
      },
    });
    expect(names(fields)).toEqual([
      'name',
      'usedbyothers',
      'usedforpromotions',
      'usedforstatistics',
    ]);
    expect(names(readFields({ PrivacyCustomDataFields: [{ name: 'x', ...open }] }))).toEqual(['x']);
  });

  it('shows a field that is declared twice if one declaration shows it, and takes "mandatory" from that one', () => {
    const mandatory = { visible: true, mandatory: true };
    const hidden = { visible: false, mandatory: true };
    const inOne = [
      { name: 'zip', ...open },
      { name: 'name', ...mandatory },
      { name: 'zip', ...mandatory, label: 'Post code' },
      { name: 'name', ...open },
      { name: 'zip', ...hidden },
    ];
    expect(custom(inOne)).toMatchObject([
      { name: 'zip', mandatory: true, label: 'Post code' },
      { name: 'name', mandatory: true },
    ]);
    expect(
      custom([
        { name: 'name', ...hidden },
        { name: 'name', ...open },
      ]),
    ).toMatchObject([{ name: 'name', mandatory: false }]);
    const inBoth = readFields({
      CustomDataFields: { showCustomerDataCanBeUsedByOthers: false },
      PrivacyCustomDataFields: { usedByOthers: mandatory },
    });
    expect(inBoth).toMatchObject([{ name: 'usedbyothers', mandatory: true }]);
  });

  it('reads one flag for places as five levels', () => {
    const levels = ['geolevel1', 'geolevel2', 'geolevel3', 'geolevel4', 'geolevel5'];
    for (const list of [
      { showGeoLevels: true, mandatoryGeoLevels: true },
      { geoLevels: { visible: true, mandatory: true } },
      [{ name: 'geolevels', visible: true, mandatory: true }],
    ]) {
      const fields = custom(list);
      expect(names(fields)).toEqual(levels);
      expect(fields.every(({ mandatory }) => mandatory)).toBe(true);
      expect(fields.map((field) => field.kind === 'choice' && field.parent)).toEqual([
        undefined,
        ...levels.slice(0, 4),
      ]);
    }
  });

  it('gives a level no parent that is not shown', () => {
    expect(custom({ geoLevel2: open, geoLevel3: open })).toMatchObject([
      { name: 'geolevel2' },
      { name: 'geolevel3', parent: 'geolevel2' },
    ]);
    expect(custom({ geoLevel2: open })[0]).not.toHaveProperty('parent');
  });

  it('merges flags and an object of the same field', () => {
    const options = [{ id: 3, value: 'Chess' }];
    expect(
      custom({
        showHobby: true,
        isMandatoryHobby: true,
        hobby: { id: 77, type: 'options', options, label: 'Your hobby' },
        showShoe: true,
        Shoe: { type: 'number', minValue: 30 },
      }),
    ).toMatchObject([
      { name: '77', alias: 'hobby', kind: 'choice', mandatory: true, label: 'Your hobby' },
      { name: 'Shoe', kind: 'number', mandatory: false, min: 30 },
    ]);
    expect(custom({ showHobby: false, hobby: { id: 77, type: 'text' } })).toEqual([]);
  });

  it('leaves out the option with an empty id, the prompt of a list', () => {
    const options = [
      { id: '', value: 'Please choose' },
      { id: null, value: 'r', label: 'Red' },
      { id: 1, value: 'Blue' },
    ];
    expect(custom({ colour: { ...open, type: 'options', options } })).toMatchObject([
      {
        options: [
          { value: 'r', label: 'Red' },
          { value: '1', label: 'Blue' },
        ],
      },
    ]);
  });

  it.each<[string, Json]>([
    ['a list of booleans', { CustomDataFields: { name: true, surname: false } }],
    ['unknown members', { CustomDataFields: { foo: 'bar' } }],
    ['consents that cannot be read', { CustomDataFields: {}, PrivacyCustomDataFields: { a: 1 } }],
  ])('throws instead of giving no fields: %s', (_, reply) => {
    expect(() => readFields(reply)).toThrow(
      expect.objectContaining({
        problem: { code: 'not-our-server', hint: 'The reply has no field list.' },
      }) as Error,
    );
  });

  it('keeps the spelling of campaign names', () => {
    expect(names(custom({ showFavouriteShop: true, MANDATORYFAVOURITESHOP: 1 }))).toEqual([
      'FavouriteShop',
    ]);
    expect(names(custom({ 'Lieblings-Laden': open }))).toEqual(['Lieblings-Laden']);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['members that are not flags', { noShowName: true, show: true, showZip: true }, ['zip']],
    ['flags without a value', { showName: null, showZone: '', mandatoryZone: null }, []],
    ['the second of two spellings', { showName: true, SHOWNAME: false }, ['name']],
    ['items that are null', [null, { name: 'zip', ...open }], ['zip']],
    ['an empty list', [], []],
    ['an item without a name that has an id', [{ name: true, id: 14, ...open }], ['14']],
    ['a malformed name beside "field"', [{ name: {}, field: 'zip', ...open }], ['zip']],
    ['a name that is a number', [{ name: 5, ...open }], ['5']],
    ['further names of an item', [{ name: 'zip', field: 'x', key: 'y', ...open }], ['zip']],
    ['"key" beside "field"', [{ field: 'zip', key: 'y', ...open }], ['zip']],
    ['a malformed nested list', { privacy: 'none', name: open }, ['name']],
  ])('accepts %s', (_, list, expected) => {
    expect(names(custom(list))).toEqual(expected);
  });
});
