/**
 * Reads one entry of a field list as the fields that it declares.
 */
import * as z from 'zod/mini';
import type { Option } from '../domain/field.js';
import { OnboardingError } from '../domain/problem.js';
import { kindDeclaredAs, kinds, type Declaration, type Shape } from '../kinds/index.js';
import { lookUpField, type CatalogueEntry } from './field-catalogue.js';
import type { FieldListEntry } from './field-list.js';
import { lowerKeys, type LowerKeys } from './lower-keys.js';
import type { DeclaredField } from './merge-fields.js';
import { flag, members, recordList, text, toBoolean, readOptional, validate } from './schemas.js';

const bound = z.union([z.string(), z.number()]);

/** The members that any field may have, in every synonym of the contract. */
const facts = {
  visible: flag,
  isvisible: flag,
  visibility: flag,
  show: flag,
  isenabled: flag,
  showingcustomerarea: flag,
  mandatory: flag,
  ismandatory: flag,
  required: flag,
  readonly: flag,
  label: text,
  description: text,
};

const entrySchema = members({
  ...facts,
  // Not in the contract: a value that is not a boolean is ignored.
  multiple: z.transform((value: unknown) => toBoolean(value) ?? false),
  type: text,
  minvalue: bound,
  maxvalue: bound,
  length: text,
  options: recordList,
});

type Declared = z.infer<typeof entrySchema>;

/** The fields of an entry: mostly one, five for `GeoLevels`. */
export interface ReadEntry {
  readonly fields: readonly DeclaredField[];
  /** Why a part of the entry could not be read; a field of the campaign's own is plain text then. It names members, never values. */
  readonly fault?: string;
}

/** The fields of an entry. `isConsents`: it is in the list of consents. */
export function readEntry(entry: FieldListEntry, isConsents: boolean): ReadEntry {
  try {
    const read = validate(entrySchema, entry.members);
    const options = readOptions(read.options);
    const declaration = { ...read, options, min: read.minvalue, max: read.maxvalue };
    return { fields: declare(entry, isConsents, read, declaration) };
  } catch (error) {
    if (!(error instanceof OnboardingError)) throw error;
    const fault = error.problem.hint ?? '';
    return { fields: declare(entry, isConsents, readFacts(entry.members), {}), fault };
  }
}

/** The members that can be read. */
function readFacts(declared: LowerKeys): Declared {
  const read = Object.entries(facts).map(
    ([name, schema]) => [name, readOptional<unknown>(schema, declared[name])] as const,
  );
  return Object.fromEntries(read) as Declared;
}

function declare(
  { name: givenName, key: name, alias, isDynamic }: FieldListEntry,
  isConsents: boolean,
  read: Declared,
  declaration: Declaration,
): readonly DeclaredField[] {
  const type = read.type?.toLowerCase();
  // If synonyms contradict each other, `true` wins: a mandatory field must not be left out.
  const mandatory = [read.mandatory, read.ismandatory, read.required].includes(true);
  const isShown = read.visible ?? read.isvisible ?? read.visibility ?? read.show ?? mandatory;
  const isOff = [read.isenabled, read.showingcustomerarea].includes(false);
  const visible = isShown && !isOff;
  const common = {
    mandatory,
    readOnly: read.readonly ?? false,
    label: read.label ?? read.description,
  };
  const known = isDynamic ? [] : lookUpField(givenName);
  if (known.length > 0)
    return known.map(({ name, group, shape }): DeclaredField => ({
      field: { ...knownShape(shape, type, declaration), ...common, name, group },
      visible,
    }));
  const group = isConsents ? 'consents' : 'preferences';
  const shape = ownShape(type, declaration, isConsents);
  const keyName = alias === givenName && !isDynamic ? alias : undefined;
  return [{ field: { ...shape, ...common, name, group, alias }, visible, keyName }];
}

/**
 * The catalogue's shape with what a campaign may declare besides: the options of a choice, the length of a text. A text with
 * options is a choice.
 */
function knownShape(
  shape: CatalogueEntry['shape'],
  type: string | undefined,
  declaration: Declaration,
): Shape {
  if (shape.kind === 'choice') return { ...kinds.choice.declare(declaration), ...shape };
  if (shape.kind !== 'text') return shape;
  if (declaration.options && type !== 'text')
    return { ...kinds.choice.declare(declaration), multiple: false };
  return { ...kinds.text.declare(declaration), ...shape };
}

/** The shape of a field of the campaign's own. One of an unknown type is a choice if it has options, else text. */
function ownShape(type: string | undefined, declaration: Declaration, isConsents: boolean): Shape {
  const name = kindDeclaredAs(type) ?? (declaration.options ? 'choice' : 'text');
  if (name === 'boolean' && isConsents) return { kind: 'consent' };
  return kinds[name].declare(declaration);
}

const optionSchema = members({ value: text, label: text });

/** The options `[{id|value, value|label|name|description}]`; undefined if there is none, so that the host is asked. */
function readOptions(
  options: readonly Record<string, unknown>[] | undefined,
): readonly Option[] | undefined {
  if (!options) return undefined;
  const haveIds = options.some((option) => lowerKeys(option).id !== undefined);
  const choices = options.flatMap((option): Option[] => {
    const { id, value, label, name, description } = lowerKeys(option);
    // "Please choose" under an empty id is a placeholder of the list, not a choice.
    const given = Object.entries(option).find(([key]) => key.toLowerCase() === 'id');
    const isBlank = id === undefined && given !== undefined && (haveIds || given[1] === '');
    if (isBlank && (label ?? name ?? description) === undefined) return [];
    const choice = validate(optionSchema, {
      value: id ?? value,
      label: (id === undefined ? undefined : value) ?? label ?? name ?? description,
    });
    if (choice.value === undefined) return [];
    return [{ value: choice.value, label: choice.label ?? choice.value }];
  });
  return choices.length > 0 ? choices : undefined;
}
