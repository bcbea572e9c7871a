import { describe, expect, it } from 'vitest';
import { declaredFields } from '../../src/sandbox/field-list.js';

const brief = (list: unknown, privacy?: unknown) =>
  declaredFields({ CustomDataFields: list, PrivacyCustomDataFields: privacy })
    .filter(({ visible }) => visible)
    .map(({ write, mandatory, readOnly, kind }) => ({ write, mandatory, readOnly, kind }));

const expected = [
  { write: 'name', mandatory: true, readOnly: false, kind: 'text' },
  { write: 'mailcontactdata', mandatory: false, readOnly: true, kind: 'email' },
];

describe('a field list', () => {
  it.each<[string, unknown]>([
    [
      'flags',
      {
        showName: true,
        isMandatoryName: true,
        showEmail: true,
        readOnlyEmail: true,
        showZone: false,
      },
    ],
    [
      'flags, the other spelling',
      { showName: 'true', mandatoryName: 1, showEmail: '1', readOnlyEmail: true },
    ],
    [
      'map',
      {
        name: { visible: true, mandatory: true, readOnly: false },
        mailContactData: { visible: true, mandatory: false, readOnly: true },
        zone: { visible: false },
      },
    ],
    [
      'map, by flag names',
      { Name: { show: true, required: true }, Email: { isVisible: 1, readonly: 'true' } },
    ],
    [
      'list',
      [
        { name: 'name', visible: true, mandatory: true },
        { name: 'mailContactData', visible: true, readOnly: true },
        { name: 'zone' },
      ],
    ],
    [
      'list, other synonyms',
      [
        { field: 'NAME', visibility: 'true', isMandatory: '1' },
        { key: 'mailcontactdata', show: true, readonly: 1 },
      ],
    ],
  ])('means the same in the shape: %s', (_shape, list) => {
    expect(brief(list)).toEqual(expected);
  });

  it('stands for five levels under one flag, of which the first may be mandatory', () => {
    const levels = brief({ showGeoLevels: true, mandatoryGeoLevels: true });
    expect(levels.map(({ write }) => write)).toEqual(
      [1, 2, 3, 4, 5].map((n) => `geolevel${String(n)}`),
    );
    expect(levels.map(({ mandatory }) => mandatory)).toEqual([true, false, false, false, false]);
  });

  it('has its consents under privacy, wherever they are declared', () => {
    const fields = declaredFields({
      CustomDataFields: { usedByOthers: { visible: true } },
      PrivacyCustomDataFields: {
        showCustomerDataCanBeUsedForPromotions: true,
        extra: { id: 8, visible: true, type: 'boolean' },
      },
    });
    expect(fields.map(({ write, privacy }) => [write, privacy])).toEqual([
      ['usedbyothers', true],
      ['usedforpromotions', true],
      ['8', true],
    ]);
  });

  it('names dynamic fields by the key of a map or list, and by the id beside flags', () => {
    const hobby = { id: 12, label: 'Hobby', type: 'text', visible: true };
    expect(brief({ hobby })[0]?.write).toBe('hobby');
    expect(brief([{ name: 'hobby', ...hobby }])[0]?.write).toBe('hobby');
    expect(brief([hobby])[0]?.write).toBe('12');
    expect(brief({ showName: false, hobby })[0]?.write).toBe('12');
    expect(brief({ showName: false, dynamicFields: [hobby] })[0]?.write).toBe('12');
    expect(brief({ showLoyaltyClub: true })[0]?.write).toBe('LoyaltyClub');
  });

  it('shows a mandatory field unless it is hidden outright', () => {
    expect(brief({ name: { mandatory: true } })[0]?.write).toBe('name');
    expect(brief({ isMandatoryName: true })[0]?.write).toBe('name');
    expect(brief({ name: { mandatory: true, visible: false } })).toEqual([]);
    expect(brief({ name: { mandatory: false } })).toEqual([]);
  });

  it('reads names of properties in any case, bounds as dates, and no options as none', () => {
    const [field] = declaredFields({
      CustomDataFields: [
        {
          Name: 'since',
          Visible: true,
          Type: 'Date',
          MinValue: '01/02/2000',
          maxValue: '2030-01-02T00:00:00',
        },
      ],
    });
    expect(field).toMatchObject({ kind: 'date', minimum: '2000-02-01', maximum: '2030-01-02' });
    const [shop] = declaredFields({
      CustomDataFields: { shop: { type: 'options', visible: true, options: [] } },
    });
    expect(shop).not.toHaveProperty('options');
  });

  it('passes over members that declare nothing', () => {
    expect(brief({ version: 3, showName: true, isMandatoryName: true })).toEqual([expected[0]]);
    const hobby = { id: 12, visible: true };
    expect(brief({ note: null, title: '', hobby })[0]?.write).toBe('hobby');
    expect(brief([{ visible: true }, { name: '', visible: true }])).toEqual([]);
  });

  it.each([['__proto__'], ['constructor'], ['prototype']])('leaves %s out', (name) => {
    expect(brief(JSON.parse(`{"${name}": {"visible": true, "mandatory": true}}`))).toEqual([]);
    expect(brief([{ name, visible: true, mandatory: true }])).toEqual([]);
  });

  it.each([[undefined], [null], ['text'], [7], [[]], [{}], [[null, 'x', 3]]])(
    'may be %j',
    (list) => {
      expect(brief(list)).toEqual([]);
    },
  );
});
