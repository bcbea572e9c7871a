import { describe, expect, it } from 'vitest';
import { readFields } from '../../src/wire/fields-reply.js';

const custom = (list: unknown) => readFields({ CustomDataFields: list });
const open = { visible: true };

describe('a field that the campaign declares twice', () => {
  it('keeps the options and the label of both declarations, in either order', () => {
    const options = [{ id: 1, value: 'Rome' }];
    const mandatory = { ...open, mandatory: true };
    const one = { name: 'shop', ...mandatory };
    const other = { name: 'shop', ...open, readOnly: true, label: 'Your shop', options };
    const shop = {
      ...{
        name: 'shop',
        kind: 'choice',
        group: 'preferences',
        multiple: false,
        label: 'Your shop',
      },
      ...{ mandatory: true, readOnly: false, options: [{ value: '1', label: 'Rome' }] },
    };
    expect(custom([one, other])).toEqual([shop]);
    expect(custom([other, one])).toEqual([shop]);
    expect(
      custom([
        { ...one, label: 'Shop' },
        { ...other, visible: false },
      ]),
    ).toEqual([{ ...shop, label: 'Shop' }]);
    const country = [
      { name: 'country', ...open, options },
      { name: 'country', ...mandatory, options: [{ id: 3, value: 'Italy' }] },
      { name: 'country', ...mandatory, label: 'Land' },
    ];
    expect(custom(country)).toMatchObject([
      { mandatory: true, label: 'Land', options: [{ value: '3', label: 'Italy' }] },
    ]);
  });

  it('has the kind that one of the declarations states', () => {
    const one = { name: 'shoeSize', ...open, mandatory: true };
    const other = { name: 'shoeSize', ...open, type: 'number', minValue: 30 };
    for (const list of [
      [one, other],
      [other, one],
    ]) {
      expect(custom(list)).toMatchObject([
        { name: 'shoeSize', kind: 'number', min: 30, mandatory: true, group: 'preferences' },
      ]);
    }
    const newsletter = { ...open, mandatory: true };
    const inBoth = readFields({
      CustomDataFields: { newsletter },
      PrivacyCustomDataFields: { newsletter: { ...newsletter, type: 'boolean' } },
    });
    expect(inBoth).toMatchObject([{ name: 'newsletter', kind: 'consent', group: 'consents' }]);
  });

  it('keeps its group if the other list declares its kind, unless it is a consent', () => {
    const inBoth = (type: string) =>
      readFields({
        CustomDataFields: { answer: { ...open, mandatory: true } },
        PrivacyCustomDataFields: { answer: { ...open, type } },
      });
    expect(inBoth('number')).toMatchObject([{ kind: 'number', group: 'preferences' }]);
    expect(inBoth('boolean')).toMatchObject([{ kind: 'consent', group: 'consents' }]);
  });

  it('has the kind of the second declaration if the first is a choice without options', () => {
    const choice = { name: 'shop', ...open, type: 'options' };
    expect(custom([choice, { name: 'shop', ...open, type: 'number' }])).toMatchObject([
      { name: 'shop', kind: 'number' },
    ]);
  });

  it('keeps the first of two declarations that ask for the same', () => {
    const labelled = (label: string) => ({ name: 'shop', ...open, label });
    expect(custom([labelled('Shop'), labelled('Store')])).toMatchObject([{ label: 'Shop' }]);
  });

  it('is one field if it is declared by flags and by an object with its own visibility', () => {
    const shoeSize = { label: 'Shoe size', type: 'number', ...open, mandatory: false };
    const flags = { showShoeSize: true, isMandatoryShoeSize: true };
    expect(custom({ ...flags, shoeSize })).toEqual([
      {
        ...{ name: 'shoeSize', kind: 'number', group: 'preferences', label: 'Shoe size' },
        ...{ mandatory: true, readOnly: false },
      },
    ]);
    expect(custom({ ...flags, shoeSize: { id: 12, ...shoeSize } })).toMatchObject([
      { name: '12', alias: 'shoeSize', kind: 'number', mandatory: true },
    ]);
  });

  it('is one field if the names are equal, even with different ids', () => {
    const inMaps = readFields({
      CustomDataFields: { newsletter: { id: 7, ...open, mandatory: true } },
      PrivacyCustomDataFields: { newsletter: { id: 3, ...open, type: 'boolean' } },
    });
    expect(inMaps).toMatchObject([{ name: 'newsletter', kind: 'consent', mandatory: true }]);
    const shops = [1, 2].map((id) => ({ name: 'shop', id, ...open }));
    expect(custom(shops)).toMatchObject([{ name: 'shop' }]);
  });

  it('is two fields if only the ids are equal; the second is keyed by its name', () => {
    const mandatory = { ...open, mandatory: true };
    const fields = readFields({
      CustomDataFields: { showName: true, shoe: { id: 1, type: 'number', ...mandatory } },
      PrivacyCustomDataFields: {
        showCustomerDataCanBeUsedForPromotions: true,
        news: { id: 1, type: 'boolean', ...mandatory },
      },
    });
    expect(fields.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'name text',
      '1 number',
      'usedforpromotions consent',
      'news consent',
    ]);
  });
});
