import * as fc from 'fast-check';
import { own, type OwnField } from './stage.js';

/** A field as the tests describe it, independent of `src`. */
export interface KnownField {
  readonly write: string;
  /** The name in the `flags` shape; a campaign's own fields have none. */
  readonly flag?: string;
  readonly kind: Kind;
  /** Of a field of the campaign's own. */
  readonly type?: 'text' | 'number' | 'date' | 'boolean';
  readonly consent?: boolean;
}

export type Kind =
  | 'line'
  | 'lines'
  | 'email'
  | 'phone'
  | 'gender'
  | 'date'
  | 'choice'
  | 'several'
  | 'number'
  | 'yes-no';

export interface Asked extends KnownField {
  readonly visible: boolean;
  readonly mandatory: boolean;
  readonly readOnly: boolean;
}

export interface Case {
  readonly shape: 'flags' | 'map' | 'list';
  readonly asked: readonly Asked[];
  readonly stored: Readonly<Record<string, unknown>>;
  readonly typed: Readonly<Record<string, unknown>>;
}

const known: readonly KnownField[] = [
  { write: 'name', flag: 'Name', kind: 'line' },
  { write: 'surname', flag: 'Surname', kind: 'line' },
  { write: 'gender', flag: 'Gender', kind: 'gender' },
  { write: 'birthdate', flag: 'Birthdate', kind: 'date' },
  { write: 'identitycard', flag: 'DNI', kind: 'line' },
  { write: 'identitycardtypeid', flag: 'DNIType', kind: 'choice' },
  { write: 'mobilecontactdata', flag: 'Mobile', kind: 'phone' },
  { write: 'telephonecontactdata', flag: 'Telephone', kind: 'phone' },
  { write: 'zip', flag: 'ZipCode', kind: 'line' },
  { write: 'country', flag: 'Country', kind: 'choice' },
  { write: 'interestareas', flag: 'InterestAreas', kind: 'several' },
  { write: 'notes', flag: 'Notes', kind: 'lines' },
  { write: 'favouriteShop', kind: 'line', type: 'text' },
  { write: 'shoeSize', kind: 'number', type: 'number' },
  { write: 'wedding', kind: 'date', type: 'date' },
  { write: 'vegan', kind: 'yes-no', type: 'boolean' },
  {
    write: 'usedforpromotions',
    flag: 'CustomerDataCanBeUsedForPromotions',
    kind: 'yes-no',
    consent: true,
  },
  {
    write: 'usedforstatistics',
    flag: 'CustomerDataCanBeUsedForStatistics',
    kind: 'yes-no',
    consent: true,
  },
];

export const ids = ['1', '2', '3', '4'];

const digits = fc.stringMatching(/^3[2-9]\d{8}$/);
const line = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => !/[\r\n]/.test(text));
const date = fc
  .tuple(
    fc.integer({ min: 1930, max: 2005 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(
    ([year, month, day]) =>
      `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
const several = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 });

function valueOf(kind: Kind): fc.Arbitrary<unknown> {
  switch (kind) {
    case 'line':
      return line;
    case 'lines':
      return fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
    case 'email':
      return digits.map((text) => `${text}@example.com`);
    case 'phone':
      // Valid mobile numbers only: the rejection of others is tested elsewhere.
      return fc
        .integer({ min: 0, max: 9_999_999 })
        .map((number) => `333${String(number).padStart(7, '0')}`);
    case 'gender':
      return fc.constantFrom('M', 'F');
    case 'date':
      return date;
    case 'choice':
      return fc.constantFrom(...ids);
    case 'several':
      return several;
    case 'number':
      return fc.integer({ min: -9_999, max: 9_999 }).map((number) => number / 4);
    case 'yes-no':
      return fc.boolean();
  }
}

/** A stored value; some cannot be typed into the control. */
function storedOf(field: KnownField): fc.Arbitrary<unknown> {
  const plain = valueOf(field.kind);
  switch (field.kind) {
    case 'line':
      return fc.oneof(
        plain,
        line.map((text) => `${text}\n${text}`),
        fc.constant('x'.repeat(10_000)),
      );
    case 'phone':
      return fc.oneof(plain, fc.constantFrom('0039 06/123', '+39 06 69812345', 'none', '333.12'));
    case 'choice':
      return fc.oneof(plain, fc.constant('99'));
    default:
      return plain;
  }
}

const byWrite = (values: readonly (readonly [KnownField, unknown])[]) =>
  Object.fromEntries(
    values.filter(([, value]) => value !== undefined).map(([{ write }, value]) => [write, value]),
  );

export const anyCase: fc.Arbitrary<Case> = fc
  .tuple(
    fc.constantFrom('flags' as const, 'map' as const, 'list' as const),
    fc.shuffledSubarray([...known], { minLength: 3 }),
  )
  .chain(([shape, fields]) =>
    fc.record({
      shape: fc.constant(shape),
      asked: fc.tuple(
        ...fields.map((field) =>
          fc
            .record({ visible: fc.boolean(), mandatory: fc.boolean(), readOnly: fc.nat(4) })
            .map(({ readOnly, ...flags }): Asked => ({
              ...field,
              ...flags,
              readOnly: readOnly === 0,
            })),
        ),
      ),
      stored: fc
        .tuple(...fields.map((field) => storedOf(field)))
        .chain((values) =>
          fc
            .tuple(...values.map(() => fc.boolean()))
            .map((kept) =>
              byWrite(fields.map((field, at) => [field, kept[at] ? values[at] : undefined])),
            ),
        ),
      typed: fc
        .tuple(...fields.map(({ kind }) => valueOf(kind)))
        .map((values) => byWrite(fields.map((field, at) => [field, values[at]]))),
    }),
  );

/** The field lists as an API would send them. */
export function listsOf({ shape, asked }: Case): {
  fields: unknown;
  consents: unknown;
  own: readonly OwnField[];
} {
  const list = (consent: boolean) => {
    const fields = asked.filter(
      ({ type, ...field }) => type === undefined && (field.consent ?? false) === consent,
    );
    const facts = ({ visible, mandatory, readOnly }: Asked) => ({ visible, mandatory, readOnly });
    switch (shape) {
      case 'list':
        return fields.map((field) => ({ name: field.write, ...facts(field) }));
      case 'map':
        return Object.fromEntries(fields.map((field) => [field.write, facts(field)]));
      case 'flags':
        return Object.assign(
          {},
          ...fields.map((field) => ({
            [`show${field.flag ?? ''}`]: field.visible,
            [`isMandatory${field.flag ?? ''}`]: field.mandatory,
            [`readOnly${field.flag ?? ''}`]: field.readOnly,
          })),
        ) as object;
    }
  };
  const mine = asked.flatMap(({ write, type, visible, ...facts }) =>
    type !== undefined && visible ? [own(write, `Label of ${write}`, type, facts)] : [],
  );
  return { fields: list(false), consents: list(true), own: mine };
}
