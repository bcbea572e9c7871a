import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/kinds/index.js';
import type { Group } from '../../../src/domain/field.js';
import { formLayout, type FormSection } from '../../../src/kinds/form/layout.js';
import { mandatory, readOnly } from '../sample.js';

const text = (name: string, group: Group = 'you'): Field => ({
  kind: 'text',
  name,
  group,
  mandatory: false,
  readOnly: false,
});
const consent = (name: string): Field => ({ ...text(name, 'consents'), kind: 'consent' });
const choice = (name: string, parent?: string): Field => ({
  ...text(name, 'address'),
  kind: 'choice',
  multiple: false,
  ...(parent !== undefined && { parent }),
});
const numbered = (count: number, group: Group, make = (field: Field) => field) =>
  Array.from({ length: count }, (_, index) => make(text(`${group}${index}`, group)));

const layout = (fields: readonly Field[], missing: readonly string[] = []) =>
  formLayout(fields, { contacts: new Set(['mailcontactdata']), missing });
const namesOf = (sections: readonly FormSection[]) =>
  sections.flatMap(({ fields }) => fields.map(({ name }) => name));
const titled = (sections: readonly FormSection[]) =>
  sections.filter(({ hasTitle }) => hasTitle).map(({ group }) => group);
const folded = (sections: readonly FormSection[]) =>
  namesOf(sections.filter(({ isFolded }) => isFolded));

describe('the titles of groups', () => {
  const contact = readOnly(text('mailcontactdata', 'contacts'));

  it.each<[string, readonly Field[], readonly Group[]]>([
    ['need 8 fields', [...numbered(5, 'you'), ...numbered(2, 'address')], []],
    [
      'are there from 8 fields on',
      [...numbered(6, 'you'), ...numbered(2, 'address')],
      ['you', 'address'],
    ],
    ['need two fields in the group', [...numbered(7, 'you'), ...numbered(1, 'address')], ['you']],
    [
      'need two fields that can be changed',
      [...numbered(7, 'you'), ...numbered(1, 'address'), readOnly(text('zip', 'address'))],
      ['you'],
    ],
    ['do not count the contact of the account', [...numbered(7, 'you'), contact], []],
    ['do not count consents', [...numbered(7, 'you'), consent('a'), consent('b')], []],
    ['are not for consents', [...numbered(8, 'you'), consent('a'), consent('b')], ['you']],
  ])('%s', (_, fields, groups) => {
    expect(titled(layout(fields))).toEqual(groups);
  });
});

describe('the optional fields', () => {
  it('stand among the others if there are two', () => {
    const fields = [...numbered(2, 'you'), ...numbered(14, 'address', mandatory)];
    expect(folded(layout(fields))).toEqual([]);
    expect(namesOf(layout(fields))).toEqual(fields.map(({ name }) => name));
  });

  it('are folded from three on, after the mandatory ones and before the consents', () => {
    const fields = [...numbered(3, 'you'), ...numbered(1, 'address', mandatory), consent('a')];
    const sections = layout(fields);
    expect(folded(sections)).toEqual(numbered(3, 'you').map(({ name }) => name));
    expect(sections.map(({ group }) => group)).toEqual(['address', 'you', 'consents']);
  });

  it('are not folded because of names, consents or the contact of the account', () => {
    const fields = [
      ...numbered(2, 'you'),
      text('name'),
      text('surname'),
      text('mailcontactdata', 'contacts'),
      consent('a'),
    ];
    expect(folded(layout(fields))).toEqual([]);
  });

  it('are folded without the names, which the card is made out to', () => {
    const fields = [text('name'), text('surname'), ...numbered(3, 'you')];
    expect(folded(layout(fields))).toEqual(['you0', 'you1', 'you2']);
  });

  it('are not folded if they cannot be changed, or if a mandatory choice depends on them', () => {
    const fields = [
      ...numbered(2, 'you'),
      choice('country'),
      mandatory(choice('geolevel1')),
      choice('geolevel2', 'geolevel1'),
      readOnly(text('zone', 'preferences')),
    ];
    expect(folded(layout(fields))).toEqual(['you0', 'you1', 'geolevel2']);
  });

  it('are folded although a mandatory choice depends on another field', () => {
    const fields = [
      ...numbered(2, 'you'),
      text('other'),
      choice('country'),
      mandatory(choice('geolevel1')),
      mandatory(choice('geolevel2', 'country')),
    ];
    expect(folded(layout(fields))).toEqual(['you0', 'you1', 'other']);
  });
});

describe('the missing fields of a log-in', () => {
  it('come first, in the order of the campaign', () => {
    const fields = [...numbered(3, 'you'), ...numbered(2, 'address')];
    expect(namesOf(layout(fields, ['address0', 'you2']))).toEqual([
      'you2',
      'address0',
      'you0',
      'you1',
      'address1',
    ]);
  });

  it('are a section of their own', () => {
    const fields = [...numbered(2, 'you'), consent('a')];
    const sections = layout(fields, ['you1']);
    expect(sections.map(({ group }) => group)).toEqual(['missing', 'you', 'consents']);
  });

  it('are not folded, consents neither; everything else is', () => {
    const fields = [...numbered(2, 'you', mandatory), consent('a'), consent('b')];
    const sections = layout(fields, ['b', 'you1']);
    expect(namesOf(sections)).toEqual(['you1', 'b', 'you0', 'a']);
    expect(sections.map(({ group }) => group)).toEqual(['missing', 'consents', 'you', 'consents']);
    expect(folded(sections)).toEqual(['you0', 'a']);
  });

  it('stand after the choice that they depend on', () => {
    const fields = [choice('country'), mandatory(choice('geolevel1')), text('name')];
    expect(folded(layout(fields, ['geolevel1']))).toEqual(['name']);
  });

  it('stand without a country if the region is a text', () => {
    const fields = [choice('country'), text('geolevel1', 'address')];
    expect(folded(layout(fields, ['geolevel1']))).toEqual(['country']);
  });

  it('stand beside the mandatory choices that depend on them', () => {
    const levels = [choice('geolevel1'), choice('geolevel2', 'geolevel1')].map(mandatory);
    const fields = [choice('country'), ...levels, choice('geolevel3', 'geolevel2'), text('name')];
    expect(folded(layout(fields, ['country', 'geolevel1']))).toEqual(['name', 'geolevel3']);
  });

  it('stand without the mandatory choices that depend on another field', () => {
    const fields = [choice('country'), mandatory(choice('geolevel1')), text('name')];
    expect(folded(layout(fields, ['name']))).toEqual(['country', 'geolevel1']);
  });
});

describe('a question among the consents', () => {
  it('stays with them, whatever its kind', () => {
    const question = text('source', 'consents');
    const fields = [consent('a'), question, text('name')];
    expect(namesOf(layout(fields))).toEqual(['name', 'a', 'source']);
    expect(layout(fields).map(({ group }) => group)).toEqual(['you', 'consents']);
  });

  it('is counted as a field', () => {
    const fields = [...numbered(7, 'you'), text('source', 'consents')];
    expect(titled(layout(fields))).toEqual(['you']);
  });
});

describe('the type of street', () => {
  it('comes before the street', () => {
    const fields = ['address', 'zip', 'addressprefix'].map((name) => text(name, 'address'));
    expect(namesOf(layout(fields))).toEqual(['addressprefix', 'address', 'zip']);
    expect(namesOf(layout(fields.slice(1)))).toEqual(['zip', 'addressprefix']);
  });
});
