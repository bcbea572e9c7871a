import { describe, expect, it } from 'vitest';
import { readFieldList } from '../../src/wire/field-list.js';
import { readFields } from '../../src/wire/fields-reply.js';
import { growth, linear } from '../domain/timing.js';

type Json = Record<string, unknown>;
const names = (list: Json) => readFields({ CustomDataFields: list }).map(({ name }) => name);
const open = { visible: true };
const shoe = { id: 12, label: 'Shoe', ...open };
const hat = { id: 13, mandatory: true };
/** What is thrown for a list that does not fit the contract, with this hint. */
const refused = (hint: string): unknown =>
  expect.objectContaining({ problem: { code: 'not-our-server', hint } });

describe('a field list that is a map', () => {
  it.each<[string, Json, readonly string[]]>([
    ['a setting that is off', { readOnlyMode: false, shoe }, ['shoe']],
    ['a setting that is on', { readOnlyMode: true, shoe, hat }, ['shoe', 'hat']],
    ['a word like a flag', { name: open, showroom: true, shoe }, ['name', 'shoe']],
    ['a word like a flag among campaign fields', { showroom: true, shoe, hat }, ['shoe', 'hat']],
    ['several settings', { name: open, showLabels: 1, readOnlyMode: 0, shoe }, ['name', 'shoe']],
    ['a setting that is not a boolean', { name: open, showMode: 'full', shoe }, ['name', 'shoe']],
    ['a mark for mandatory fields', { name: open, mandatoryMark: '*', shoe }, ['name', 'shoe']],
    [
      'a flag',
      { name: open, surname: open, showZone: true, shoe },
      ['name', 'surname', 'zone', 'shoe'],
    ],
    ['an empty flag', { showPet: '', shoe, hat }, ['shoe', 'hat']],
    ['a field with a name like a flag', { showRoom: open, shoe, hat }, ['showRoom', 'shoe', 'hat']],
    [
      'two flags for one field',
      { name: open, surname: open, showPet: true, readOnlyPet: true, shoe },
      ['name', 'surname', 'Pet', 'shoe'],
    ],
    [
      'a flag that makes a field mandatory',
      { name: open, mandatoryPet: true, shoe },
      ['name', 'Pet', 'shoe'],
    ],
  ])('is still read as a map beside %s', (_, list, expected) => {
    expect(names(list)).toEqual(expected);
    expect(names(Object.fromEntries(Object.entries(list).reverse())).sort()).toEqual(
      [...expected].sort(),
    );
  });
});

it.each([{ 77: { ...shoe, mandatory: true } }, [{ ...shoe, mandatory: true }]])(
  'campaign fields inside a member of the field list are read: %o',
  (dynamicFields) => {
    expect(names({ showName: true, dynamicFields })).toEqual([
      'name',
      expect.stringMatching(/77|12/),
    ]);
    expect(names({ name: open, dynamicFields })).toEqual(['name', expect.stringMatching(/77|12/)]);
  },
);

it.each([null, undefined, true, 1, 'shoe'])('%j is not a field list', (value) => {
  expect(() => readFieldList(value)).toThrow(refused('The reply has no field list.'));
});

describe('an empty field list', () => {
  it.each<[string, Json]>([
    ['an empty object', {}],
    ['a member that is an empty array', { dynamicFields: [] }],
    ['members that are null or an empty string', { dynamicFields: null, fields: '' }],
  ])('declares no fields beside a list that does: %s', (_, empty) => {
    const flags = { showName: true, isMandatoryName: true };
    for (const reply of [
      { CustomDataFields: flags, PrivacyCustomDataFields: empty },
      { CustomDataFields: empty, PrivacyCustomDataFields: flags },
    ]) {
      expect(readFields(reply).map(({ name }) => name)).toEqual(['name']);
    }
  });
});

describe('a field list nested in field lists', () => {
  /** The list wrapped in objects until `depth` lists are nested. */
  const nested = (depth: number, list: Json | readonly Json[]): Json => {
    let whole: Json = { more: list, own: open };
    for (let made = 2; made < depth; made += 1) whole = { more: whole, [`own${made}`]: open };
    return whole;
  };
  const lists = [{ hobby: open }, [{ name: 'hobby', ...open }]];

  it.each(lists)('is read down to eight levels: %j', (list) => {
    expect(names(nested(8, list))).toContain('hobby');
  });

  it.each(lists)('is left out from the ninth level on: %j', (list) => {
    const hints: string[] = [];
    const reports = { warn: (hint: string) => hints.push(hint) };
    const fields = readFields({ CustomDataFields: nested(9, list) }, reports);
    expect(fields.map(({ name }) => name)).toContain('own8');
    expect(fields.map(({ name }) => name)).not.toContain('hobby');
    expect(hints).toEqual(['CustomDataFields: a list 9 levels deep has no name and is left out.']);
  });

  it('is read in linear time, however deep it is', async () => {
    const grown = await growth((depth) => {
      expect(names(nested(depth, { hobby: open }))).not.toContain('hobby');
    }, 4000);
    expect(grown).toBeLessThan(linear);
  });
});

describe('a field list of flags', () => {
  it.each<[string, Json, readonly string[]]>([
    ['objects of campaign fields', { showName: true, shoe, hat }, ['name', '12', '13']],
    ['a hidden field', { showName: false, shoe, hat }, ['12', '13']],
    [
      'two booleans for one field',
      { showPet: true, mandatoryPet: false, shoe, hat },
      ['Pet', '12', '13'],
    ],
    ['one boolean for one field', { showPet: true, shoe, hat }, ['Pet', '12', '13']],
    ['flags alone', { showPet: true, showroom: true }, ['Pet', 'room']],
    ['flags in lower case alone', { showpet: true }, ['pet']],
    ['a field with a name like a flag', { showName: true, showroom: open }, ['name', 'showroom']],
    ['a member that is not a field', { showPet: true, paging: { id: 1, size: 10 } }, ['Pet']],
    ['options', { showCountry: true, country: { ...open, options: [] }, shoe }, ['country', '12']],
    ['a word like a flag', { showName: true, showroom: true, shoe }, ['name', 'room', '12']],
  ])('is still read as flags with %s', (_, list, expected) => {
    expect(names(list)).toEqual(expected);
  });
});

describe('a field', () => {
  it('has what its object declares beside its flags', () => {
    const list = { showZipCode: true, zipcode: { length: 5 } };
    expect(readFields({ CustomDataFields: list })).toMatchObject([{ name: 'zip', maxLength: 5 }]);
  });

  it('may have a member that declares its visibility as well', () => {
    expect(names({ shoe: { ...open, details: open } })).toEqual(['shoe']);
  });
});

describe('the alias of a field of the campaign', () => {
  const aliases = (custom: unknown, privacy: unknown = {}) =>
    readFields({ CustomDataFields: custom, PrivacyCustomDataFields: privacy }).map(
      ({ name, alias }) => [name, alias],
    );
  const news = { type: 'boolean', ...open };

  it.each<[string, unknown, readonly unknown[]]>([
    ['its id in a map', { shoe }, ['shoe', '12']],
    ['its id in a list', [{ name: 'shoe', ...shoe }], ['shoe', '12']],
    ['its key between flags', { shoe, showPet: true }, ['12', 'shoe']],
    ['none in a list that has the id alone', [shoe], ['12', undefined]],
    ['none in a map that has no id', { shoe: open }, ['shoe', undefined]],
    ['none where it is the same', [{ name: '12', ...shoe }], ['12', undefined]],
    ['none for a field of the catalogue', { name: shoe }, ['name', undefined]],
    [
      'none that is the name of a field of the catalogue',
      { shoe: { ...shoe, id: 'ZIP' } },
      ['shoe', undefined],
    ],
    [
      'that of either declaration',
      [
        { name: 'shoe', mandatory: true },
        { name: 'shoe', ...shoe },
      ],
      ['shoe', '12'],
    ],
  ])('is %s', (_, list, expected) => {
    expect(aliases(list)).toContainEqual(expected);
  });

  it('is absent if two fields have the same alias', () => {
    const shared = { shoe, hat: { ...hat, id: 12 } };
    expect(aliases(shared)).toEqual([
      ['shoe', undefined],
      ['hat', undefined],
    ]);
    expect(aliases({ shoe }, { news: { ...news, id: 12 } })).toEqual([
      ['shoe', undefined],
      ['news', undefined],
    ]);
    expect(aliases({ shoe, 12: open })).toContainEqual(['shoe', undefined]);
  });
});

it('an option with an empty id is a placeholder, also in a list without other ids', () => {
  const options = [{ value: 'Please choose', id: '' }, { value: 'Rome' }];
  expect(readFields({ CustomDataFields: [{ name: 'shop', ...open, options }] })).toMatchObject([
    { name: 'shop', options: [{ value: 'Rome', label: 'Rome' }] },
  ]);
});

describe('a text field of the catalogue', () => {
  const fieldsOf = (list: unknown) => readFields({ CustomDataFields: list });

  it('has the maximal length that the campaign declares, and becomes a choice if it has options', () => {
    const options = [
      { id: 1, value: 'North' },
      { id: 2, value: 'South' },
    ];
    const zone = { ...open, mandatory: true, type: 'options', options };
    expect(
      fieldsOf([
        { name: 'zone', ...zone },
        { name: 'zip', ...open, length: 5 },
      ]),
    ).toMatchObject([
      {
        name: 'zone',
        kind: 'choice',
        multiple: false,
        mandatory: true,
        options: [
          { value: '1', label: 'North' },
          { value: '2', label: 'South' },
        ],
      },
      { name: 'zip', kind: 'text', maxLength: 5 },
    ]);
    expect(fieldsOf([{ name: 'birthdate', ...open, length: 5, options }])).toMatchObject([
      { name: 'birthdate', kind: 'date' },
    ]);
    expect(fieldsOf({ zone: { ...zone, type: 'text' } })[0]).toMatchObject({ kind: 'text' });
  });
});
