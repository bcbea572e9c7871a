import { describe, expect, it } from 'vitest';
import { hiddenFields, pageValues } from '../../../src/kinds/form/page-values.js';
import type { Field } from '../../../src/kinds/index.js';
import type { ProfileForm } from '../../../src/kinds/form/profile-form.js';

const base = { group: 'you', mandatory: false, readOnly: false } as const;
const options = [
  { value: '7', label: 'Rome' },
  { value: '8,1', label: 'Milan' },
];
const fields: readonly Field[] = [
  { ...base, kind: 'text', name: 'name', mandatory: true },
  { ...base, kind: 'text', name: 'zip', maxLength: 5 },
  { ...base, kind: 'date', name: 'birthdate', birth: true },
  { ...base, kind: 'number', name: 'children', min: 0, mandatory: true },
  { ...base, kind: 'boolean', name: 'news' },
  { ...base, kind: 'choice', name: 'shop', multiple: false, options },
  { ...base, kind: 'choice', name: 'shops', multiple: true, options },
  { ...base, kind: 'choice', name: 'country', multiple: false },
  { ...base, kind: 'choice', name: 'geolevel1', multiple: false },
  { ...base, kind: 'choice', name: 'geolevel2', multiple: false, parent: 'geolevel1' },
  { ...base, kind: 'email', name: 'mailcontactdata' },
  { ...base, kind: 'text', name: 'code', readOnly: true },
  { ...base, kind: 'consent', name: 'usedforpromotions', group: 'consents', mandatory: true },
] as readonly Field[];
const rules = { today: '2026-11-29' };
const form = (stored: ProfileForm['stored'] = {}): ProfileForm => ({
  fields,
  stored,
  identifier: { channel: 'email', value: 'anna@example.com' },
});
const taken = (given: object, stored = {}) => pageValues(form(stored), given as never, rules);

describe('the values that the page knows for a form', () => {
  it('are taken in the types of the fields', () => {
    const given = { name: 'Anna', zip: 20121, birthdate: '1990-05-05', children: '2', news: false };
    const shops = ['7', '8,1'];
    expect(taken({ ...given, shop: 7, shops })).toEqual({
      values: { ...given, zip: '20121', children: 2, shop: '7', shops },
      faults: new Map(),
    });
    // As text it would be ambiguous.
    expect(taken({ children: 1.125 }).values).toEqual({ children: 1.125 });
  });

  it('are taken for a region without its country, which the visitor sees', () => {
    expect(taken({ geolevel1: '12' }).values).toEqual({ geolevel1: '12' });
  });

  it.each([
    [{ nmae: 'Anna' }, 'unknown'],
    [{ constructor: 'x' }, 'unknown'],
    [{ usedforpromotions: true }, 'consent'],
    [{ mailcontactdata: 'other@example.com' }, 'read-only'],
    [{ code: '1' }, 'read-only'],
    [{ name: true }, 'malformed'],
    [{ name: ['Anna'] }, 'malformed'],
    [{ name: { first: 'Anna' } }, 'malformed'],
    [{ name: () => 'Anna' }, 'malformed'],
    [{ zip: '201210' }, 'malformed'],
    [{ birthdate: '1990-13-05' }, 'malformed'],
    [{ birthdate: '2030-01-01' }, 'malformed'],
    [{ children: 'two' }, 'malformed'],
    [{ children: -1 }, 'malformed'],
    [{ news: 'perhaps' }, 'malformed'],
    [{ shop: '9' }, 'malformed'],
    [{ shops: ['7', '9'] }, 'malformed'],
  ])('are refused with a reason: %j', (given, fault) => {
    const { values, faults } = taken(given);
    expect(values).toEqual({});
    expect([...faults]).toEqual([[Object.keys(given)[0], fault]]);
  });

  it('give way to stored values, also to those of a wrong type, and empty ones count as absent', () => {
    const given = { name: 'Anna', news: true, birthdate: '1990-05-05', zip: '', shop: null };
    const stored = { name: 'Carla', news: false, birthdate: 'soon' };
    expect(taken(given, stored)).toEqual({ values: {}, faults: new Map() });
  });

  it('give way to stored values that cannot be read, and so do the regions below them', () => {
    const given = { name: 'Anna', country: '1', geolevel1: '12', zip: '20121' };
    const unreadable = ['name', 'country'];
    const values = { zip: '20121' };
    expect(pageValues({ ...form(), unreadable }, given, rules).values).toEqual(values);
    expect(pageValues({ ...form(), unreadable }, given, rules, {}).values).toEqual(values);
    const hidden = hiddenFields({ ...form(), unreadable }, given, rules, {});
    expect([...hidden].toSorted()).toEqual(['country', 'name', 'zip']);
  });

  it('fill no region of another country than the stored one', () => {
    const given = { country: '1', geolevel1: '12' };
    expect(taken(given).values).toEqual(given);
    expect(taken(given, { country: 1 }).values).toEqual({ geolevel1: '12' });
    expect(taken(given, { country: '3' })).toEqual({ values: {}, faults: new Map() });
  });
});

describe('the values of the page without a control, at a save', () => {
  const both = { country: '1', geolevel1: '12' };
  const all = { ...both, geolevel2: '120' };
  const foreign = (...names: string[]) => names.map((name) => [name, 'foreign']);

  it.each([
    ['with its country', both, {}, {}, both, []],
    ['with all levels', all, {}, {}, all, []],
    ['with the stored country', both, { country: 1 }, { country: '1' }, { geolevel1: '12' }, []],
    ['with the typed country', both, { country: '3' }, { country: '1' }, { geolevel1: '12' }, []],
    ['with an empty country', { ...both, country: '' }, {}, {}, {}, foreign('geolevel1')],
    [
      'with a wrong country',
      { geolevel1: '12', country: true },
      {},
      {},
      {},
      [...foreign('geolevel1'), ['country', 'malformed']],
    ],
    ['without a country', { geolevel1: '12' }, {}, {}, {}, foreign('geolevel1')],
    [
      'with only a stored country',
      { geolevel1: '12' },
      { country: '3' },
      {},
      {},
      foreign('geolevel1'),
    ],
    [
      'of another typed country',
      { geolevel1: '12' },
      {},
      { country: '3' },
      {},
      foreign('geolevel1'),
    ],
    ['of an emptied country', both, {}, { country: '' }, { country: '1' }, foreign('geolevel1')],
    [
      'and its level, of another country',
      all,
      { country: '3' },
      {},
      {},
      foreign('geolevel1', 'geolevel2'),
    ],
  ])('contain a region, or leave it out: %s', (_case, given, stored, typed, values, faults) => {
    const found = pageValues(form(stored), given, rules, typed);
    expect(found).toEqual({ values, faults: new Map(faults as never) });
  });

  it('contain a region if the campaign does not ask for the country', () => {
    const profileForm = { ...form(), fields: fields.filter(({ name }) => name !== 'country') };
    const given = { geolevel1: '12' };
    expect(pageValues(profileForm, given, rules, {}).values).toEqual(given);
  });
});

describe('the fields that the page hides', () => {
  const hidden = (given: object, stored = {}, typed = {}) => [
    ...hiddenFields(form(stored), given as never, rules, typed),
  ];

  it('are those with a value or a stored one', () => {
    expect(hidden({ name: 'Anna', news: true })).toEqual(['name', 'news']);
    expect(hidden({ name: 'Anna' }, { name: 'Carla' })).toEqual(['name']);
    expect(hidden({ zip: '201210' })).toEqual(['zip']);
    expect(hidden({ country: '1', geolevel1: '12' })).toEqual(['country', 'geolevel1']);
    expect(hidden({ geolevel1: '12' }, { country: '3' })).toEqual([]);
  });

  it('are never mandatory and empty, nor consents, contacts, and what the visitor has typed', () => {
    expect(hidden({ children: 'two', name: '' })).toEqual([]);
    expect(hidden({ usedforpromotions: true, mailcontactdata: 'a@b.it', code: '1' })).toEqual([]);
    expect(hidden({ name: 'Anna' }, {}, { name: 'Carla' })).toEqual([]);
    const stored = { usedforpromotions: true, mailcontactdata: 'a@b.it', code: '1' };
    expect(hidden(stored, stored)).toEqual([]);
  });
});
