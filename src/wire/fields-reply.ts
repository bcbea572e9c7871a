/**
 * The reply of `customerdatafields` as the fields to show.
 */
import type { Field } from '../kinds/index.js';
import { orderOf } from './catalogue.js';
import { readEntry } from './field-entry.js';
import { readFieldList, type FieldList } from './field-list.js';
import { lowerKeys } from './lower-keys.js';
import { type DeclaredField, dropSharedAliases, mergeDoubles } from './merge-fields.js';
import { malformed } from './validate.js';

/** More fields would freeze the page, and no campaign has so many. */
const maxFields = 200;

/** Names that could reach a prototype in code that uses them as keys. */
const unsafeNames: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/**
 * The visible fields in the order to show them: the server's if it sent a list, else that of the catalogue. Throws
 * `not-our-server` if there is no field list, if it has more than 200 fields or does not fit. `warn` gets a hint for each
 * field that is left out because of its name.
 */
export function readFields(
  body: Readonly<Record<string, unknown>>,
  warn?: (hint: string) => void,
): readonly Field[] {
  const { customdatafields: custom, privacycustomdatafields: privacy } = lowerKeys(body);
  if (custom === undefined && privacy === undefined)
    throw malformed('The reply has no field list.');
  const data = readFieldList(custom ?? []);
  const consents = readFieldList(privacy ?? []);
  if (data.entries.length + consents.entries.length > maxFields) {
    throw malformed('The field list is too long.');
  }
  const found = dropSharedAliases(
    mergeDoubles([...fieldsOf(data, false), ...fieldsOf(consents, true)]),
  );
  const names = new Set(found.map(({ field }) => field.name));
  for (const name of unsafeNames) {
    if (names.has(name)) warn?.(`The field "${name}" was left out: its name is not safe.`);
  }
  const visible = found.filter((item) => item.visible && !unsafeNames.includes(item.field.name));
  const shown = new Set(visible.map(({ field }) => field.name));
  return visible.map(({ field }) => withoutHiddenParent(field, shown));
}

/** The fields of one of the two lists. `isConsents`: it is the list of consents. */
function fieldsOf(
  { entries, isOrdered }: FieldList,
  isConsents: boolean,
): readonly DeclaredField[] {
  const found = entries.flatMap((entry) => readEntry(entry, isConsents));
  if (isOrdered) return found;
  return [...found].sort((one, other) => orderOf(one.field.name) - orderOf(other.field.name));
}

/** A geographic level whose parent is not shown depends on nothing. */
function withoutHiddenParent(field: Field, shown: ReadonlySet<string>): Field {
  if (field.kind !== 'choice') return field;
  const { parent, ...independent } = field;
  return parent === undefined || shown.has(parent) ? field : independent;
}
