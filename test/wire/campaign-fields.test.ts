import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/kinds/index.js';
import { readFields } from '../../src/wire/fields-reply.js';

type Json = Record<string, unknown>;
const malformed = expect.objectContaining({
  problem: expect.objectContaining({ code: 'not-our-server' }) as unknown,
}) as Error;

const custom = (list: unknown) => readFields({ CustomDataFields: list });
const names = (fields: readonly Field[]) => fields.map(({ name }) => name);
const facts = { mandatory: false, readOnly: false };
const open = { visible: true };

describe('readFields, for the fields that a campaign adds,', () => {
  it.each<[Json, Json]>([
    [{}, { kind: 'text' }],
    [
      { type: 'text', length: 10 },
      { kind: 'text', maxLength: 10 },
    ],
    [
      { type: 'text', length: '10' },
      { kind: 'text', maxLength: 10 },
    ],
    [{ type: 'text', length: 0 }, { kind: 'text' }],
    [{ type: 'what?' }, { kind: 'text' }],
    [
      { type: 'Number', minValue: 1, maxValue: '9.5' },
      { kind: 'number', min: 1, max: 9.5 },
    ],
    [{ type: 'number', minValue: 'x' }, { kind: 'number' }],
    [{ type: 'number', minValue: ' ', maxValue: '\n' }, { kind: 'number' }],
    [
      { type: 'date', minValue: ' ', maxValue: '\n' },
      { kind: 'date', birth: false },
    ],
    [
      { type: 'number', minValue: 0 },
      { kind: 'number', min: 0 },
    ],
    [
      { type: 'DATE', minValue: '01/02/2020', maxValue: '2030-01-01T00:00:00' },
      { kind: 'date', birth: false, min: '2020-02-01', max: '2030-01-01' },
    ],
    [{ type: 'boolean' }, { kind: 'boolean' }],
    [
      { type: 'options', options: [{ id: 1, value: 'Rome' }] },
      { kind: 'choice', multiple: false, options: [{ value: '1', label: 'Rome' }] },
    ],
    [
      { type: 'options', multiple: true },
      { kind: 'choice', multiple: true },
    ],
    [
      { type: 'options', options: [null, { id: 1, value: 'Rome' }] },
      { kind: 'choice', multiple: false, options: [{ value: '1', label: 'Rome' }] },
    ],
    [
      { options: [{ value: 'r' }] },
      { kind: 'choice', multiple: false, options: [{ value: 'r', label: 'r' }] },
    ],
    [
      { multiple: true, options: [{ value: 'r' }] },
      { kind: 'choice', multiple: true, options: [{ value: 'r', label: 'r' }] },
    ],
    [
      { type: 'select', multiple: '1', options: [{ value: 'r' }] },
      { kind: 'choice', multiple: true, options: [{ value: 'r', label: 'r' }] },
    ],
    ...['no', 'yes', {}, 2].map((multiple): [Json, Json] => [
      { type: 'options', multiple },
      { kind: 'choice', multiple: false },
    ]),
    [{ multiple: true }, { kind: 'text' }],
    [{ type: 'Text', options: [{ value: 'r' }] }, { kind: 'text' }],
    [{ type: 'text', options: [{ value: 'r' }] }, { kind: 'text' }],
    [{ options: [] }, { kind: 'text' }],
  ])('reads the kind and limits of %o', (given, expected) => {
    const field = { name: 'shop', group: 'preferences', ...facts, ...expected };
    expect(custom({ shop: { ...open, ...given } })).toEqual([field]);
    expect(custom([{ name: 'shop', ...open, ...given }])).toEqual([field]);
  });

  it.each<[Json, unknown]>([
    [
      { id: 1, value: 'a' },
      { value: '1', label: 'a' },
    ],
    [
      { id: 1, label: 'a' },
      { value: '1', label: 'a' },
    ],
    [
      { id: 1, name: 'a' },
      { value: '1', label: 'a' },
    ],
    [
      { id: 1, description: 'a' },
      { value: '1', label: 'a' },
    ],
    [
      { value: 'v', label: 'a' },
      { value: 'v', label: 'a' },
    ],
    [
      { VALUE: 'v', Name: 'a' },
      { value: 'v', label: 'a' },
    ],
    [{ id: '01' }, { value: '01', label: '01' }],
    [
      { id: 1, value: 'a', label: 'b' },
      { value: '1', label: 'a' },
    ],
    [
      { id: 0, value: 0 },
      { value: '0', label: '0' },
    ],
  ])('reads the option %o', (option, expected) => {
    expect(
      custom({ country: { ...open, options: [option, {}, { label: 'no value' }] } }),
    ).toMatchObject([{ options: [expected] }]);
  });

  it('takes the values of options as ids if every id is null, else leaves out options without an id', () => {
    const options = [
      { id: null, value: 'Rome' },
      { ID: null, value: 'Milan' },
    ];
    expect(custom({ shop: { ...open, type: 'options', options } })).toMatchObject([
      {
        options: [
          { value: 'Rome', label: 'Rome' },
          { value: 'Milan', label: 'Milan' },
        ],
      },
    ]);
    const some = [
      { id: null, value: 'Please choose' },
      { id: 1, value: 'Rome' },
    ];
    expect(custom({ shop: { ...open, type: 'options', options: some } })).toMatchObject([
      { options: [{ value: '1', label: 'Rome' }] },
    ]);
  });

  it('leaves the options out if the list of them is empty, so that the page can provide them', () => {
    expect(custom({ country: { ...open, options: [{}] } })[0]).not.toHaveProperty('options');
  });

  it('ignores an option that is an empty array: some servers write an empty object so', () => {
    expect(
      custom([{ name: 'own', ...open, options: [[], { id: 1, label: 'One' }] }]),
    ).toMatchObject([{ options: [{ value: '1', label: 'One' }] }]);
  });

  it('reads a boolean as a consent only from the list of privacy fields', () => {
    const list = { terms: { ...open, type: 'boolean', label: 'Terms' } };
    expect(readFields({ PrivacyCustomDataFields: list })).toMatchObject([
      { name: 'terms', kind: 'consent', group: 'consents', label: 'Terms' },
    ]);
    expect(readFields({ PrivacyCustomDataFields: { x: open } })).toMatchObject([
      { name: 'x', kind: 'text', group: 'consents' },
    ]);
  });

  it('keys fields beside flags by their id', () => {
    const fields = custom({
      showName: true,
      first: { id: 12, ...open },
      second: open,
      more: [{ id: 14, label: 'Hat', ...open }],
      version: 3,
    });
    expect(names(fields)).toEqual(['name', '12', 'second', '14']);
    expect(names(custom({ first: { id: 12, ...open } }))).toEqual(['first']);
    expect(names(custom({ first: { id: 12, ...open }, more: '', other: null }))).toEqual(['first']);
  });

  it.each<[Json, readonly string[]]>([
    [{ count: 1, favouriteColour: { id: 7, ...open } }, ['favouriteColour']],
    [{ version: '2', note: 'x', a: { id: 7, ...open }, b: [{ id: 8, ...open }] }, ['a', '8']],
    [{ count: 1, showName: false, favouriteColour: { id: 7, ...open } }, ['7']],
    [{ READONLYNAME: 0, favouriteColour: { id: 7, ...open } }, ['7']],
    [{ showcase: { id: 7, ...open } }, ['showcase']],
  ])('keys fields by their key unless the list has a flag: %o', (list, expected) => {
    expect(names(custom(list))).toEqual(expected);
  });

  it('leaves out unsafe names and warns the developer', () => {
    const hints: string[] = [];
    const list = JSON.parse(
      '{"__proto__":{"visible":true,"mandatory":true},"constructor":{"visible":true},"prototype":{"visible":true},"submit":{"visible":true},"action":{"visible":true},"children":{"visible":true}}',
    ) as unknown;
    const fields = readFields({ CustomDataFields: list }, { warn: (hint) => hints.push(hint) });
    expect(names(fields)).toEqual(['submit', 'action', 'children']);
    expect(hints.join()).toMatch(/"__proto__".*"constructor".*"prototype"/);
    expect(custom([{ name: '__proto__', ...open }])).toEqual([]);
    expect({}).not.toHaveProperty('visible');
  });

  it('does not warn about harmless names', () => {
    const hints: string[] = [];
    readFields({ CustomDataFields: { submit: open } }, { warn: (hint) => hints.push(hint) });
    expect(hints).toEqual([]);
  });

  it('accepts at most 200 fields', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ name: `f${index}`, ...open }));
    expect(custom(many(200))).toHaveLength(200);
    expect(custom([{ name: 'geoLevels', ...open }, ...many(199)])).toHaveLength(204);
    expect(() => custom(many(201))).toThrow(malformed);
    expect(() =>
      readFields({
        CustomDataFields: many(150),
        PrivacyCustomDataFields: Object.fromEntries(many(51).map(({ name }) => [`p${name}`, open])),
      }),
    ).toThrow(malformed);
  });

  it.each<[Json]>([
    [{}],
    [{ CustomDataFields: null }],
    [{ CustomDataFields: 'none' }],
    [{ CustomDataFields: 'none', PrivacyCustomDataFields: { usedByOthers: open } }],
    [{ CustomDataFields: { name: open }, PrivacyCustomDataFields: 0 }],
    [{ CustomDataFields: ['name', 'surname'] }],
    [{ CustomDataFields: [5] }],
  ])('rejects the malformed reply %o', (body) => {
    expect(() => readFields(body)).toThrow(malformed);
  });

  it('reads or rejects any JSON, and changes no prototype', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    const key = fc.oneof(
      fc.constantFrom(
        'name',
        'visible',
        'mandatory',
        'options',
        'label',
        '__proto__',
        'constructor',
        'showName',
        'id',
      ),
      fc.string(),
    );
    const value = fc.letrec<{ any: unknown }>((tie) => ({
      any: fc.oneof(
        { maxDepth: 3 },
        fc.boolean(),
        fc.string(),
        fc.integer(),
        fc.constant(null),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(key, tie('any'), { maxKeys: 4 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, value, (one, other) => {
        const body = JSON.parse(
          JSON.stringify({ CustomDataFields: one, PrivacyCustomDataFields: other }),
        ) as Json;
        try {
          for (const field of readFields(body)) expect(typeof field.name).toBe('string');
        } catch (error) {
          expect(error).toEqual(malformed);
        }
      }),
      { numRuns: 500 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
  });
});
