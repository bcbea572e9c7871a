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
      'flags in another case, with mandatory instead of isMandatory',
      { SHOWNAME: true, mandatoryName: true, showEmail: true, readOnlyEmail: true },
    ],
    [
      'map',
      {
        name: { visible: true, mandatory: true, readOnly: false },
        mailContactData: { visible: true, mandatory: false, readOnly: true },
        zone: { visible: false },
        version: 3,
        about: { text: 'x' },
      },
    ],
    [
      'map, by flag names',
      { Name: { Visible: true, Mandatory: true }, EMAIL: { visible: true, readonly: true } },
    ],
    [
      'list',
      [
        { name: 'name', visible: true, mandatory: true },
        { name: 'Email', visible: true, readOnly: true },
        { name: 'zone' },
      ],
    ],
  ])('means the same in the shape: %s', (_shape, list) => {
    expect(brief(list)).toEqual(expected);
  });

  it.each<[string, unknown]>([
    ['nested lists', { fields: { name: { visible: true } } }],
    ['other names of the facts', { name: { show: true, required: true } }],
    ['booleans as text', [{ name: 'name', visible: 'true' }]],
    ['booleans as numbers', { showName: 1 }],
    ['an object that has no visible', { name: { mandatory: true } }],
  ])('has no other shape: %s', (_shape, list) => {
    expect(brief(list)).toEqual([]);
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
      PrivacyCustomDataFields: [{ name: 'usedForPromotions', visible: true }, { name: 'extra' }],
    });
    expect(fields.map(({ write, privacy }) => [write, privacy])).toEqual([
      ['usedbyothers', true],
      ['usedforpromotions', true],
      ['extra', true],
    ]);
  });

  it("has fields of the campaign's own in a map or a list: a text, among the consents a consent", () => {
    const hobby = { visible: true };
    expect(brief({ hobby })).toMatchObject([{ write: 'hobby', kind: 'text' }]);
    expect(brief([{ name: 'Hobby', ...hobby }])).toMatchObject([{ write: 'Hobby', kind: 'text' }]);
    expect(brief({}, { hobby })).toMatchObject([{ write: 'hobby', kind: 'consent' }]);
    expect(brief({ showLoyaltyClub: true })).toEqual([]);
  });

  it('shows a mandatory field unless it is hidden outright', () => {
    const name = { visible: false };
    expect(brief({ name, surname: { mandatory: true } })[0]?.write).toBe('surname');
    expect(brief([{ name: 'name', mandatory: true }])[0]?.write).toBe('name');
    expect(brief({ isMandatoryName: true })[0]?.write).toBe('name');
    expect(brief({ name: { mandatory: true, visible: false } })).toEqual([]);
    expect(brief({ showName: false, isMandatoryName: true })).toEqual([]);
    expect(brief([{ name: 'name', mandatory: false }])).toEqual([]);
  });

  it.each([['__proto__'], ['constructor'], ['prototype'], ['pincode'], ['CustomerId']])(
    'has no field %s',
    (name) => {
      expect(brief(JSON.parse(`{"${name}": {"visible": true, "mandatory": true}}`))).toEqual([]);
      expect(brief([{ name, visible: true, mandatory: true }])).toEqual([]);
    },
  );

  it.each([[undefined], [null], ['text'], [7], [[]], [{}], [[null, 'x', 3]]])(
    'may be %j',
    (list) => {
      expect(brief(list)).toEqual([]);
    },
  );
});
