import { describe, expect, it } from 'vitest';
import {
  missingFields,
  choicesAwaitingOptions,
  fieldsMissingOptions,
  shownFields,
} from '../../../src/kinds/form/completeness.js';
import type { FieldValues } from '../../../src/domain/customer.js';
import type { Field } from '../../../src/kinds/index.js';
import { everyKind, mandatory, readOnly, sample } from '../sample.js';

const { text, consent, choice, gender, date } = sample;
const options = [{ value: '1', label: 'one' }];
const level = (name: string, parent?: string): Field => ({
  ...mandatory(choice),
  name,
  ...(parent !== undefined && { parent }),
});

describe('missingFields', () => {
  it.each<[string, readonly Field[], FieldValues, readonly string[]]>([
    ['nothing asked', [], {}, []],
    ['optional fields', everyKind, {}, []],
    ['an empty text', [mandatory(text)], { text: '' }, ['text']],
    ['a text of spaces', [mandatory(text)], { text: ' \u200B' }, ['text']],
    ['a filled text', [mandatory(text)], { text: 'x' }, []],
    ['a consent answered No', [mandatory(consent)], { consent: false }, []],
    ['a consent answered "0"', [mandatory(consent)], { consent: '0' }, []],
    ['a consent never answered', [mandatory(consent)], {}, ['consent']],
    ['a gender not stated', [mandatory(gender)], { gender: 'N' }, ['gender']],
    ['a malformed date', [mandatory(date)], { birthdate: '?' }, ['birthdate']],
    ['a read-only field', [readOnly(mandatory(text))], {}, []],
    ['a first level', [level('geolevel1')], {}, ['geolevel1']],
    ['a level that may have no options', [level('geolevel2', 'geolevel1')], {}, []],
    [
      'a level with options',
      [{ ...mandatory(choice), parent: 'geolevel1', options }],
      {},
      ['choice'],
    ],
    [
      'a name that every object inherits',
      [{ ...mandatory(text), name: 'constructor' }],
      {},
      ['constructor'],
    ],
    ['several', everyKind.map(mandatory), {}, everyKind.map(({ name }) => name)],
  ])('names missing mandatory fields: %s', (_, fields, values, missing) => {
    expect(missingFields(fields, values)).toEqual(missing);
  });
});

describe('choicesAwaitingOptions', () => {
  const levels = [level('geolevel1'), level('geolevel2', 'geolevel1')];
  const openIn = (fields: readonly Field[], values: FieldValues) =>
    choicesAwaitingOptions(fields, values).map(({ name }) => name);

  it('names unanswered choices whose parent has a value', () => {
    expect(openIn(levels, {})).toEqual(['geolevel1']);
    expect(openIn(levels, { geolevel1: 'R' })).toEqual(['geolevel2']);
    expect(openIn(levels, { geolevel1: 'R', geolevel2: 'P' })).toEqual([]);
    expect(openIn(levels.slice(1), {})).toEqual(['geolevel2']);
  });

  it.each<[string, Field]>([
    ['optional', choice],
    ['read-only', readOnly(mandatory(choice))],
    ['none', mandatory(text)],
    ['declared with options', { ...mandatory(choice), options }],
  ])('skips choices that are %s', (_, field) => {
    expect(openIn([field], {})).toEqual([]);
  });
});

describe('shownFields and fieldsMissingOptions', () => {
  const known: Field = { ...choice, name: 'known', options };
  const needed: Field = { ...mandatory(choice), name: 'needed' };
  const fields = [text, choice, known, needed];

  it('show every field if the host gives options', () => {
    expect(shownFields(fields, true)).toEqual(fields);
    expect(fieldsMissingOptions(fields, true)).toEqual([]);
  });

  it('leave out optional choices without a source; the mandatory ones are texts, and named', () => {
    const { name, group, readOnly } = needed;
    const typed = { kind: 'text', name, group, readOnly, mandatory: true };
    expect(shownFields(fields, false)).toEqual([text, known, typed]);
    expect(fieldsMissingOptions(fields, false)).toEqual(['needed']);
  });
});
