import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/domain/problem.js';
import { readFields } from '../../src/wire/fields-reply.js';

type Json = Record<string, unknown>;
const open = { visible: true };
const zip = { name: 'zip', ...open };
const facts = { mandatory: false, readOnly: false };

/** The fields of a reply, with the lines for the developer and the hints of problems. */
function read(body: Json) {
  const lines: string[] = [];
  const problems: Problem[] = [];
  const fields = readFields(body, {
    warn: (hint) => lines.push(hint),
    report: (problem) => problems.push(problem),
  });
  return { fields, lines, problems };
}
const inList = (entry: unknown) => read({ CustomDataFields: [zip, entry] });

describe('a field that cannot be read', () => {
  it.each<[string, Json]>([
    ['minvalue', { minValue: {} }],
    ['maxvalue', { maxValue: false }],
    ['label', { label: {} }],
    ['description', { description: [1] }],
    ['options', { options: {} }],
    ['options', { options: ['a'] }],
    ['options', { options: 5 }],
    ['label', { options: [{ id: 1, label: {} }] }],
    ['value', { options: [{ value: {} }] }],
    ['type', { type: true }],
    ['length', { length: { most: 5 } }],
    ['readonly', { readOnly: 'perhaps' }],
    ['isvisible', { isVisible: {} }],
  ])('at "%s" is plain text: %j', (member, declared) => {
    const { fields, lines, problems } = inList({ name: 'shop', ...open, ...declared });
    expect(fields.slice(1)).toEqual([
      { name: 'shop', kind: 'text', group: 'preferences', ...facts },
    ]);
    expect(lines).toEqual([
      `CustomDataFields: the field "shop" is asked without what cannot be read. The reply does not fit the contract at "${member}".`,
    ]);
    expect(problems).toEqual([]);
  });

  it('keeps what can be read: mandatory, read-only, label', () => {
    const declared = { name: 'shop', mandatory: true, readOnly: 1, label: 'Shop', minValue: [] };
    expect(inList({ ...declared, maxValue: {} }).fields[1]).toMatchObject({
      kind: 'text',
      mandatory: true,
      readOnly: true,
      label: 'Shop',
    });
  });

  it('keeps its kind if the catalogue has it', () => {
    const { fields, lines } = inList({ name: 'birthdate', ...open, label: {} });
    expect(fields[1]).toMatchObject({ name: 'birthdate', kind: 'date', birth: true });
    expect(lines).toHaveLength(1);
  });

  it.each<[string, unknown]>([
    ['its visibility', { name: 'shop', visible: 'perhaps' }],
    ['its visibility, an object', { name: 'shop', visible: {} }],
    ['"mandatory", and nothing says that it is visible', { name: 'shop', mandatory: 'perhaps' }],
  ])('is left out with a line if what cannot be read is %s', (_, entry) => {
    const { fields, lines } = inList(entry);
    expect(fields.map(({ name }) => name)).toEqual(['zip']);
    expect(lines).toEqual([
      expect.stringMatching(/^CustomDataFields: the field "shop" is left out\./),
    ]);
  });

  it('is left out of flags in the same way', () => {
    const { fields, lines } = read({ CustomDataFields: { showName: 'perhaps', showZone: true } });
    expect(fields.map(({ name }) => name)).toEqual(['zone']);
    expect(lines).toEqual([expect.stringMatching(/the field "Name" is left out/)]);
  });

  it('has a short name in the line for the developer', () => {
    const [line = ''] = inList({ name: 'x'.repeat(10_000), ...open, label: {} }).lines;
    expect(line.length).toBeLessThan(300);
  });
});

describe('an entry without a name', () => {
  it.each<[unknown]>([[5], ['zip'], [true], [['zip']], [open], [{ name: {}, ...open }], [{}]])(
    'is left out with a line: %j',
    (entry) => {
      const { fields, lines, problems } = inList(entry);
      expect(fields.map(({ name }) => name)).toEqual(['zip']);
      expect(lines).toEqual(['CustomDataFields: item 2 has no name and is left out.']);
      expect(problems).toEqual([]);
    },
  );

  it.each([{ mandatory: true }, { isMandatory: 1 }, { flags: { isMandatory: 'true' }, type: {} }])(
    'is a problem of the configuration if it is mandatory: %j',
    (entry) => {
      expect(inList(entry).problems).toEqual([
        {
          code: 'misconfigured',
          hint: 'A mandatory field cannot be asked: item 2 of CustomDataFields has no name.',
        },
      ]);
    },
  );

  it('does not stop the form where it is the only one', () => {
    expect(read({ CustomDataFields: [open], PrivacyCustomDataFields: [] }).fields).toEqual([]);
  });
});

it('a mandatory field with a name that is not safe is a problem of the configuration', () => {
  const { fields, problems } = inList({ name: 'constructor', ...open, mandatory: true });
  expect(fields).toHaveLength(1);
  expect(problems).toEqual([
    {
      code: 'misconfigured',
      hint: 'A mandatory field cannot be asked: the name "constructor" is not safe.',
    },
  ]);
  expect(inList({ name: 'constructor', ...open }).problems).toEqual([]);
});

describe('what is not a field for visitors', () => {
  it.each<[string, unknown]>([
    [
      'the flag of the terminals',
      {
        showCanNotModCustInTerminals: true,
        mandatoryCanNotModCustInTerminals: true,
        readOnlyCanNotModCustInTerminals: false,
      },
    ],
    ['the pin of the card', { showPinCode: true }],
    ['the pin of the card in a list', [{ name: 'pincode', ...open, mandatory: true }]],
  ])('is left out without a word: %s', (_, list) => {
    expect(read({ CustomDataFields: list })).toEqual({ fields: [], lines: [], problems: [] });
  });
});

/** Any JSON that an entry or a part of one may be. */
const junk = fc.letrec<{ any: unknown }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.string(),
    fc.constant('x'.repeat(20_000)),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        ...['name', 'id', 'type', 'flags', 'options', 'label', 'visible', 'isVisible', 'isEnabled'],
        ...['isMandatory', 'dataType', 'minValue', 'length', 'value', 'dynamicFields', '__proto__'],
      ),
      tie('any'),
      { maxKeys: 6 },
    ),
  ),
})).any;

describe('any entry', () => {
  it('never stops the form: the fields beside it are read', () => {
    fc.assert(
      fc.property(junk, junk, junk, (one, other, third) => {
        const body = JSON.parse(
          JSON.stringify({
            CustomDataFields: [{ name: 'surname', ...open }, one, other],
            PrivacyCustomDataFields: { usedByOthers: open, extra: third },
            dynamicFields: [third, one],
          }),
        ) as Json;
        const names = read(body).fields.map(({ name }) => name);
        expect(names).toContain('surname');
        expect(names).toContain('usedbyothers');
      }),
      { numRuns: 300 },
    );
  });
});
