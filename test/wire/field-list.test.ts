import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OnboardingError, Problem } from '../../src/domain/problem.js';
import type { Field } from '../../src/kinds/index.js';
import { lowerKeys } from '../../src/wire/lower-keys.js';
import { readFields } from '../../src/wire/fields-reply.js';

type Json = Record<string, unknown>;
const custom = (list: unknown) => readFields({ customdatafields: list });
const names = (fields: readonly Field[]) => fields.map(({ name }) => name);
const facts = { mandatory: false, readOnly: false };
const open = { visible: true };

/** The fields of a reply, with the lines for the developer and the hints of problems. */
function read(body: Json) {
  const lines: string[] = [];
  const problems: Problem[] = [];
  const fields = readFields(lowerKeys(body), {
    warn: (hint) => lines.push(hint),
    report: (problem) => problems.push(problem),
  });
  return { names: names(fields), fields, lines, problems };
}

/** The hint that a reply is refused with; undefined if it is read. */
function refusal(body: Json): string | undefined {
  try {
    readFields(lowerKeys(body));
    return undefined;
  } catch (error) {
    const { code, hint } = (error as OnboardingError).problem;
    return code === 'not-our-server' ? hint : String(error);
  }
}
const cannotAsk = (what: string) => ({
  code: 'misconfigured',
  hint: `A mandatory field cannot be asked: ${what}.`,
});

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

describe('a field list', () => {
  it.each(catalogue)('has show%s as the field %s of kind %s, in any case', (flag, name, kind) => {
    expect(custom({ [`show${flag}`]: true })).toMatchObject([{ name, kind, ...facts }]);
    expect(custom({ [`SHOW${flag.toUpperCase()}`]: true })).toMatchObject([{ name, kind }]);
    for (const one of [name, flag, name.toUpperCase()]) {
      expect(custom({ [one]: open })).toMatchObject([{ name, kind, ...facts }]);
      expect(custom([{ name: one, ...open }])).toMatchObject([{ name, kind, ...facts }]);
    }
  });

  it('has the same fields in its three shapes', () => {
    const expected = [
      { name: 'name', kind: 'text', group: 'you', mandatory: true, readOnly: true },
      { name: 'zip', kind: 'text', group: 'address', mandatory: false, readOnly: false },
    ];
    const flags = {
      showName: true,
      isMandatoryName: true,
      readOnlyName: true,
      showZipCode: true,
      mandatoryZipCode: false,
      showZone: false,
    };
    expect(custom(flags)).toEqual(expected);
    const name = { visible: true, mandatory: true, readOnly: true };
    expect(custom({ name, zip: { VISIBLE: true }, zone: { visible: false } })).toEqual(expected);
    expect(
      custom([
        { name: 'name', ...name },
        { name: 'zip', ...open },
        { name: 'zone', visible: false },
      ]),
    ).toEqual(expected);
  });

  it('has the five levels of GeoLevels, each below the one before', () => {
    const levels = [1, 2, 3, 4, 5].map((level) => `geolevel${level}`);
    for (const list of [
      { showGeoLevels: true },
      { geoLevels: open },
      [{ name: 'GeoLevels', ...open }],
    ])
      expect(names(custom(list))).toEqual(levels);
    const [, second] = custom({ showGeoLevels: true });
    expect(second).toMatchObject({ parent: 'geolevel1' });
    expect(custom([{ name: 'geolevel2', ...open }])[0]).not.toHaveProperty('parent');
  });

  it('keeps the order of a list, and else has that of the catalogue', () => {
    const some = ['zip', 'shop', 'surname', 'name'];
    expect(names(custom(some.map((name) => ({ name, ...open }))))).toEqual(some);
    const map = Object.fromEntries(some.map((name) => [name, open]));
    expect(names(custom(map))).toEqual(['name', 'surname', 'zip', 'shop']);
    expect(names(custom({ showZipCode: true, showName: true }))).toEqual(['name', 'zip']);
  });

  it('has a field once, mandatory if one of its declarations says so', () => {
    const list = [
      { name: 'zip', ...open },
      { name: 'ZipCode', mandatory: true, visible: true },
      { name: 'name', visible: false },
    ];
    expect(custom(list)).toMatchObject([{ name: 'zip', mandatory: true }]);
    const flags = { showName: true, isMandatoryName: false, mandatoryName: true };
    expect(custom(flags)).toMatchObject([{ name: 'name', mandatory: true }]);
  });

  it.each<[unknown]>([
    [{}],
    [[]],
    [{ showName: false }],
    [[{ name: 'name' }]],
    [{ name: { visible: false } }],
  ])('may have no visible field: %j', (list) => {
    expect(read({ CustomDataFields: list })).toEqual({
      names: [],
      fields: [],
      lines: [],
      problems: [],
    });
  });

  it('may be either of the two, or the list of dynamic fields', () => {
    expect(read({ PrivacyCustomDataFields: { showComunicaVerification: true } }).names).toEqual([
      'cancomunicaverification',
    ]);
    expect(read({ dynamicFields: [] }).names).toEqual([]);
    expect(refusal({})).toBe(
      'The reply does not fit the contract at "CustomDataFields": the reply has no field list.',
    );
  });

  it('is refused with more than 200 fields', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ name: `own${at}` }));
    expect(refusal({ CustomDataFields: many(200) })).toBeUndefined();
    const both = { CustomDataFields: many(150), PrivacyCustomDataFields: many(51) };
    expect(refusal(both)).toContain('more than 200 fields');
  });
});

describe('a field list of another shape', () => {
  it.each<[unknown]>([
    ['none'],
    [5],
    [true],
    [[5]],
    [[{}]],
    [['name']],
    [[[{ name: 'name', visible: true }]]],
    [{ fields: [{ name: 'name', visible: true }] }],
    [{ fields: { name: { visible: true } } }],
    [{ name: { show: true } }],
    [{ name: true, surname: true }],
    [{ name: { isVisible: true, required: true } }],
    [[{ field: 'name', visible: true }]],
  ])('is refused by its name: %j', (list) => {
    for (const name of ['CustomDataFields', 'PrivacyCustomDataFields'])
      expect(refusal({ CustomDataFields: {}, [name]: list })).toContain(`at "${name}"`);
  });

  it.each<[string, unknown, string]>([
    ['flags', { showName: 'true' }, 'CustomDataFields.showName'],
    ['flags', { showName: true, isMandatoryName: 1 }, 'CustomDataFields.isMandatoryName'],
    ['flags', { showName: true, readOnlyName: {} }, 'CustomDataFields.readOnlyName'],
    ['flags', { showName: true, showUnknown: 'yes' }, 'CustomDataFields.showUnknown'],
    ['flags', { showName: true, usedForPromotions: 'yes' }, 'CustomDataFields.usedForPromotions'],
    ['a map', { name: { visible: '1' } }, 'CustomDataFields.name.visible'],
    ['a map', { zip: open, name: { mandatory: 0 } }, 'CustomDataFields.name.mandatory'],
    ['a list', [{ name: 'zip', ...open, readOnly: 'no' }], 'CustomDataFields.0.readonly'],
    ['a list', [{ visible: 'x' }], 'CustomDataFields.0.visible'],
  ])('is refused by a flag that is not a boolean: %s, %j', (_, list, name) => {
    expect(refusal({ CustomDataFields: list })).toBe(expectedAt(name));
  });
  const expectedAt = (name: string) => `The reply does not fit the contract at "${name}".`;

  it('reads or refuses any JSON, and changes no prototype', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const found = refusal({ CustomDataFields: JSON.parse(text) as unknown });
        expect(found ?? 'The reply').toContain('The reply');
      }),
    );
    const unsafe = JSON.parse('{"name":{"visible":true},"__proto__":{"visible":true}}') as unknown;
    expect(names(custom(unsafe))).toEqual(['name']);
    expect({}).not.toHaveProperty('visible');
  });
});

describe('a mandatory field', () => {
  it.each<[unknown]>([
    [{ isMandatoryName: true }],
    [{ mandatoryName: true, showName: null }],
    [{ name: { mandatory: true }, zip: { visible: false } }],
    [[{ name: 'name', mandatory: true }]],
  ])('is shown where nothing says whether it is: %j', (list) => {
    expect(custom(list)).toMatchObject([{ name: 'name', mandatory: true }]);
  });

  it.each<[unknown]>([
    [{ showName: false, isMandatoryName: true }],
    [{ name: { visible: false, mandatory: true } }],
    [[{ name: 'name', visible: false, mandatory: true }]],
    [[{ name: 'zip' }, { visible: false, mandatory: true }]],
  ])('is hidden where the list says so: %j', (list) => {
    const { fields, problems } = read({ CustomDataFields: list });
    expect([fields, problems]).toEqual([[], []]);
  });

  it('without a name is named for the developer by its place', () => {
    const { fields, problems } = read({
      CustomDataFields: [{ name: 'zip', ...open }, { mandatory: true }],
    });
    expect(names(fields)).toEqual(['zip']);
    expect(problems).toEqual([cannotAsk('item 2 of CustomDataFields has no name')]);
  });

  it('with a flag that is not known has no write name, and is named for the developer', () => {
    const list = { showName: true, showTaxCode: true, mandatoryTaxCode: true };
    const { fields, lines, problems } = read({ CustomDataFields: list });
    expect(names(fields)).toEqual(['name']);
    expect(lines).toEqual([]);
    expect(problems).toEqual([
      cannotAsk('"TaxCode" of CustomDataFields, its field name is not known'),
    ]);
    expect(read({ CustomDataFields: { isMandatoryTaxCode: true } }).problems).toHaveLength(1);
  });

  it.each([
    '__proto__',
    'constructor',
    'Prototype',
    'customerId',
    'card',
    'FidelyCode',
    'userName',
    'password',
    'PinCode',
    'token',
    'privacy',
    'customerdynamicfields.7',
  ])('called %s is not asked, and named for the developer', (name) => {
    const declared = JSON.stringify({ visible: true, mandatory: true });
    const map = JSON.parse(`{"zip":{"visible":true},${JSON.stringify(name)}:${declared}}`) as Json;
    for (const list of [
      map,
      [
        { name: 'zip', ...open },
        { name, mandatory: true },
      ],
    ])
      for (const key of ['CustomDataFields', 'PrivacyCustomDataFields']) {
        const found = read({ [key]: list });
        expect(found.names).toEqual(['zip']);
        expect(found.problems).toEqual([
          cannotAsk(`"${name}" of ${key}, its name is not one of a field`),
        ]);
      }
    expect(read({ CustomDataFields: [{ name, ...open }] }).lines).toHaveLength(1);
  });
});

describe('a member that is not a field', () => {
  it.each<[unknown, string]>([
    [{ showName: true, pages: 1 }, 'pages'],
    [{ showName: true, pages: { page: 1 } }, 'pages'],
    [{ showName: true, more: [1] }, 'more'],
    [{ showName: true, show: true }, 'show'],
    [{ name: open, pages: 1 }, 'pages'],
    [{ name: open, showSurname: true }, 'showSurname'],
    [[{ name: 'name', ...open }, 5], 'item 2'],
    [[{ name: 'name', ...open }, { label: 'x' }], 'item 2'],
  ])('is ignored with a line: %j', (list, member) => {
    const { fields, lines, problems } = read({ CustomDataFields: list });
    expect(names(fields)).toEqual(['name']);
    expect(lines).toEqual([`CustomDataFields: ${member} is not a field and is left out.`]);
    expect(problems).toEqual([]);
  });

  it('is a flag that is not known: a line, and none for that of the terminals', () => {
    const { fields, lines } = read({
      CustomDataFields: {
        showTaxCode: true,
        showHidden: false,
        showCanNotModCustInTerminals: true,
        mandatoryCanNotModCustInTerminals: true,
      },
    });
    expect(fields).toEqual([]);
    expect(lines).toEqual([
      'CustomDataFields: the field "TaxCode" is left out: its field name is not known.',
    ]);
  });
});

describe("a field of the campaign's own", () => {
  it.each<[unknown]>([
    [{ Shop: { visible: true, mandatory: true, readOnly: false, type: 'number', label: 'x' } }],
    [[{ name: 'Shop', visible: true, mandatory: true, options: [{ id: 1 }] }]],
  ])('is text under its name in a map or a list: %j', (list) => {
    expect(custom(list)).toEqual([
      { kind: 'text', name: 'Shop', group: 'preferences', mandatory: true, readOnly: false },
    ]);
  });

  it('is a consent among the consents', () => {
    const { fields } = read({
      PrivacyCustomDataFields: { terms2027: { visible: true, mandatory: true } },
    });
    expect(fields).toEqual([
      { kind: 'consent', name: 'terms2027', group: 'consents', mandatory: true, readOnly: false },
    ]);
  });

  it('is not made of a flag', () => {
    expect(custom({ showName: true, showShop: true })).toMatchObject([{ name: 'name' }]);
  });
});

it('a consent by its name alone is shown', () => {
  const { names: found } = read({
    PrivacyCustomDataFields: { usedForPromotions: true, usedByOthers: false },
  });
  expect(found).toEqual(['usedforpromotions']);
});
