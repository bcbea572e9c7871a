/**
 * The reply of `customerdatafields` as the fields to show.
 */
import type { Problem } from '../domain/problem.js';
import { dynamicId } from '../domain/dynamic-field.js';
import type { Field } from '../kinds/index.js';
import { readDynamicEntry } from './dynamic-fields.js';
import { isRefusedName, lookUpField, orderOf } from './field-catalogue.js';
import { readFieldList, type Declaration, type FieldList } from './field-list.js';
import type { LowerKeys } from './lower-keys.js';
import { malformed } from './schemas.js';

/** More fields would freeze the page, and no campaign has so many. */
const maxFields = 200;

/** A flag of the shop's terminals, not a field for visitors. */
const notForVisitors = 'cannotmodcustinterminals';

/** What happens to what cannot be read as it is. */
interface FieldsReports {
  /** Gets a line for the developer about each member that is left out or is asked as plain text. It names keys, never values. */
  readonly warn?: ((hint: string) => void) | undefined;
  /** Gets the problem `misconfigured` if a mandatory field cannot be asked. The other fields are given all the same. */
  readonly report?: ((problem: Problem) => void) | undefined;
}

/**
 * The visible fields in the order to show them: the server's if it sent a list, else that of the catalogue. Throws
 * `not-our-server` if a field list is not in one of its three shapes, or has more than 200 fields.
 */
export function readFields(body: LowerKeys, reports: FieldsReports = {}): readonly Field[] {
  const { customdatafields: custom, privacycustomdatafields: privacy, dynamicfields } = body;
  const hasDynamic = dynamicfields !== undefined;
  if (custom === undefined && privacy === undefined && !hasDynamic)
    throw malformed('CustomDataFields', 'the reply has no field list');
  const data = readFieldList(custom ?? [], 'CustomDataFields');
  const consents = readFieldList(privacy ?? [], 'PrivacyCustomDataFields');
  const dynamic = Array.isArray(dynamicfields) ? dynamicfields : [];
  if (data.declarations.length + consents.declarations.length + dynamic.length > maxFields)
    throw malformed('CustomDataFields', 'it has more than 200 fields');
  if (hasDynamic && !Array.isArray(dynamicfields))
    reports.warn?.('dynamicFields: it is not a list and is left out.');
  return eachOnce([
    ...fieldsOf(data, 'CustomDataFields', reports),
    ...dynamic.flatMap((entry, index) => dynamicFieldOf(entry, `item ${index + 1}`, reports)),
    ...fieldsOf(consents, 'PrivacyCustomDataFields', reports),
  ]);
}

/** Whether a field is one of the campaign's own from a map or a list: it is stored under its name beside those of the catalogue. */
export function isOwnField({ name }: Pick<Field, 'name'>): boolean {
  return dynamicId(name) === undefined && lookUpField(name).length === 0;
}

/** The visible fields of one of the two lists. */
function fieldsOf(
  { shape, declarations, ignored, nameless }: FieldList,
  list: string,
  reports: FieldsReports,
): readonly Field[] {
  for (const member of ignored)
    reports.warn?.(`${list}: ${shorten(member)} is not a field and is left out.`);
  for (const place of nameless) cannotAsk(`${place} of ${list} has no name`, reports);
  const visible = declarations.filter((one) => one.visible);
  const fields = visible.flatMap((one): readonly Field[] => {
    const { mandatory, readOnly } = one;
    if (one.entries.length > 0)
      return one.entries.map((entry) => ({
        ...entry.shape,
        mandatory,
        readOnly,
        ...ofGroup(entry),
      }));
    return ownField(one, shape, list, reports);
  });
  if (shape === 'list') return fields;
  return [...fields].sort((one, other) => orderOf(one.name) - orderOf(other.name));
}

const ofGroup = ({ name, group }: Pick<Field, 'name' | 'group'>) => ({ name, group });

/** A field that the catalogue does not have. It is written under its name; the name of a flag is not the one that it is written by. */
function ownField(
  { name, mandatory, readOnly }: Declaration,
  shape: FieldList['shape'],
  list: string,
  reports: FieldsReports,
): readonly Field[] {
  const isFlag = shape === 'flags';
  if (isFlag && name.toLowerCase() === notForVisitors) return [];
  if (!isFlag && !isRefusedName(name)) {
    const facts = { name, mandatory, readOnly };
    return list === 'PrivacyCustomDataFields'
      ? [{ kind: 'consent', group: 'consents', ...facts }]
      : [{ kind: 'text', group: 'preferences', ...facts }];
  }
  const reason = isFlag ? 'its field name is not known' : 'its name is not one of a field';
  if (mandatory) cannotAsk(`"${shorten(name)}" of ${list}, ${reason}`, reports);
  else reports.warn?.(`${list}: the field "${shorten(name)}" is left out: ${reason}.`);
  return [];
}

/** The field of an entry of `dynamicFields`, if it is visible. */
function dynamicFieldOf(entry: unknown, place: string, reports: FieldsReports): readonly Field[] {
  const { field, label, visible, mandatory, faults } = readDynamicEntry(entry);
  const name = label === undefined ? place : `"${shorten(label)}"`;
  if (faults.length > 0)
    reports.warn?.(
      `dynamicFields: ${name} ${field ? 'is asked as far as it can be read' : 'is left out'}: ${faults.join(', ')}.`,
    );
  if (!visible) return [];
  if (!field && mandatory) cannotAsk(`${name} of dynamicFields has no id`, reports);
  return field ? [field] : [];
}

function cannotAsk(reason: string, { report }: FieldsReports): void {
  report?.({ code: 'misconfigured', hint: `A mandatory field cannot be asked: ${reason}.` });
}

/** Each field once, at its first place; it is mandatory if one of its declarations says so. */
function eachOnce(fields: readonly Field[]): readonly Field[] {
  const found = new Map<string, Field>();
  for (const field of fields) {
    const before = found.get(field.name) ?? field;
    found.set(field.name, { ...before, mandatory: before.mandatory || field.mandatory });
  }
  const names = new Set(found.keys());
  return [...found.values()].map((field) => withoutHiddenParent(field, names));
}

/** A geographic level whose parent is not shown depends on nothing. */
function withoutHiddenParent(field: Field, shown: ReadonlySet<string>): Field {
  if (field.kind !== 'choice') return field;
  const { parent, ...independent } = field;
  return parent === undefined || shown.has(parent) ? field : independent;
}

/** A name in a line for the developer. */
const shorten = (name: string) => name.slice(0, 80);
