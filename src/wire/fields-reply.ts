/**
 * The reply of `customerdatafields` as the fields to show.
 */
import { OnboardingError, type Problem } from '../domain/problem.js';
import type { Field } from '../kinds/index.js';
import { orderOf } from './field-catalogue.js';
import { readEntry } from './field-entry.js';
import { readFieldList, type FieldList, type FieldListEntry } from './field-list.js';
import { lowerKeys } from './lower-keys.js';
import { type DeclaredField, dropSharedAliases, mergeDoubles } from './merge-fields.js';
import { malformed } from './schemas.js';

/** More fields would freeze the page, and no campaign has so many. */
const maxFields = 200;

/** Names that could reach a prototype in code that uses them as keys. */
const unsafeNames: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Not fields for visitors: a flag of the shop's terminals, and the pin of a card, which nobody is shown. */
const notForVisitors: readonly string[] = ['cannotmodcustinterminals', 'pincode'];

/** What happens to what cannot be read as it is. */
export interface FieldsReports {
  /** Gets a line for the developer about each entry that is left out or is asked as plain text. It names keys, never values. */
  readonly warn?: ((hint: string) => void) | undefined;
  /** Gets the problem `misconfigured` if a mandatory field cannot be asked. The other fields are given all the same. */
  readonly report?: ((problem: Problem) => void) | undefined;
}

/**
 * The visible fields in the order to show them: the server's if it sent a list, else that of the catalogue. An entry that cannot be
 * read is plain text, or is left out. Throws `not-our-server` if there is no field list, or more than 200 fields.
 */
export function readFields(
  body: Readonly<Record<string, unknown>>,
  { warn, report }: FieldsReports = {},
): readonly Field[] {
  const {
    customdatafields: custom,
    privacycustomdatafields: privacy,
    dynamicfields: dynamic,
  } = lowerKeys(body);
  if (custom === undefined && privacy === undefined && dynamic === undefined)
    throw malformed('The reply has no field list.');
  const lists: readonly NamedList[] = [
    { list: 'CustomDataFields', ...readFieldList(custom ?? []) },
    { list: 'dynamicFields', ...readBeside(dynamic, warn) },
    { list: 'PrivacyCustomDataFields', ...readFieldList(privacy ?? []) },
  ];
  if (lists.reduce((count, { entries }) => count + entries.length, 0) > maxFields)
    throw malformed('The field list is too long.');
  for (const { list, nameless } of lists)
    for (const { place, isMandatory } of nameless) {
      warn?.(`${list}: ${place} has no name and is left out.`);
      if (isMandatory) report?.(cannotAsk(`${place} of ${list} has no name`));
    }
  const found = dropSharedAliases(mergeDoubles(lists.flatMap((list) => fieldsOf(list, warn))));
  for (const { field, visible } of found) {
    if (!unsafeNames.includes(field.name)) continue;
    warn?.(`The field "${field.name}" was left out: its name is not safe.`);
    if (visible && field.mandatory) report?.(cannotAsk(`the name "${field.name}" is not safe`));
  }
  const shown = found.filter(({ visible, field }) => visible && !isLeftOut(field));
  const names = new Set(shown.map(({ field }) => field.name));
  return shown.map(({ field }) => withoutHiddenParent(field, names));
}

/** The list of dynamic fields beside the two of the contract. Like one of its entries, it never stops the form. */
function readBeside(list: unknown, warn: FieldsReports['warn']): FieldList {
  try {
    return readFieldList(list ?? [], true);
  } catch (error) {
    if (!(error instanceof OnboardingError)) throw error;
    warn?.('dynamicFields: it is not a field list and is left out.');
    return readFieldList([]);
  }
}

type NamedList = FieldList & { readonly list: string };

function cannotAsk(reason: string): Problem {
  return { code: 'misconfigured', hint: `A mandatory field cannot be asked: ${reason}.` };
}

function isLeftOut({ name }: Field): boolean {
  return unsafeNames.includes(name) || notForVisitors.includes(name.toLowerCase());
}

/** The fields of one of the lists. */
function fieldsOf(
  { list, entries, isOrdered }: NamedList,
  warn: FieldsReports['warn'],
): readonly DeclaredField[] {
  const found = entries.flatMap((entry) => {
    const { fields, fault } = readEntry(entry, list === 'PrivacyCustomDataFields');
    if (fault !== undefined) warn?.(faultyEntry(list, entry, fields, fault));
    return fields;
  });
  if (isOrdered) return found;
  return [...found].sort((one, other) => orderOf(one.field.name) - orderOf(other.field.name));
}

/** The longest name in a line for the developer. */
const maxName = 80;

function faultyEntry(
  list: string,
  { name }: FieldListEntry,
  fields: readonly DeclaredField[],
  fault: string,
): string {
  const isShown = fields.some(({ visible }) => visible);
  const what = isShown ? 'asked without what cannot be read' : 'left out';
  return `${list}: the field "${name.slice(0, maxName)}" is ${what}. ${fault}`;
}

/** A geographic level whose parent is not shown depends on nothing. */
function withoutHiddenParent(field: Field, shown: ReadonlySet<string>): Field {
  if (field.kind !== 'choice') return field;
  const { parent, ...independent } = field;
  return parent === undefined || shown.has(parent) ? field : independent;
}
