/**
 * The layout of the data-entry form: which fields come first, which group has a title, which fields are folded: the optional
 * ones from three on. A log-in that
 * has found data missing asks for nothing else: all other fields are folded.
 *
 * Consents and the account's contacts are not counted as fields: the visitor fills in neither of them.
 */
import { groups, type Group } from '../../domain/field.js';
import { dependsOn } from '../choice.js';
import type { Field } from '../index.js';

/** Forms with fewer fields have no group titles. */
const minTitled = 8;
/** Groups with fewer fields that can be changed have no title. */
const minInGroup = 2;
/** Forms with more optional fields fold them. */
const maxOptional = 2;
/** The card is made out to them, so they stay among the mandatory ones. */
const nameFields: readonly string[] = ['name', 'surname'];

export interface FormSection {
  /** `missing`: the fields that a log-in has found without an answer. */
  readonly group: Group | 'missing';
  readonly fields: readonly Field[];
  readonly hasTitle: boolean;
  /** Whether the fields are folded away: the optional ones, or all that are not missing. */
  readonly isFolded: boolean;
}

interface LayoutRules {
  /** Write names of the contacts that belong to the account. */
  readonly contacts: ReadonlySet<string>;
  /** Write names of the mandatory fields without an answer, to be shown first. */
  readonly missing: readonly string[];
}

/** The sections of the form in the order of the page. `fields`: those that get a control. */
export function formLayout(
  fields: readonly Field[],
  { contacts, missing }: LayoutRules,
): readonly FormSection[] {
  const consents = fields.filter(({ group }) => group === 'consents');
  const others = fields.filter(({ group }) => group !== 'consents');
  const counted = fields.filter(
    (field) => field.kind !== 'consent' && !contacts.has(field.name),
  ).length;
  const isMissing = ({ name }: Field) => missing.includes(name);
  const isIncomplete = fields.some(isMissing);
  const asked = others.filter(
    (field) => isOrLeadsTo(field, isMissing, fields) || isNeededBelow(field, isMissing, fields),
  );
  const rest = others.filter((field) => !asked.includes(field));
  const isOptional = (field: Field) =>
    !contacts.has(field.name) && !isOrLeadsTo(field, isNeeded, fields);
  const foldsOptional = others.filter(isOptional).length > maxOptional;
  const isFolded = (field: Field) => isIncomplete || (foldsOptional && isOptional(field));
  const grouped = (some: readonly Field[], folded: boolean): FormSection[] =>
    groups.flatMap((group) => {
      const own = inOrder(some.filter((field) => field.group === group));
      const hasTitle =
        counted >= minTitled && own.filter(({ readOnly }) => !readOnly).length >= minInGroup;
      return own.length > 0 ? [{ group, fields: own, hasTitle, isFolded: folded }] : [];
    });
  const plain = (
    group: FormSection['group'],
    own: readonly Field[],
    folded = false,
  ): FormSection[] =>
    own.length > 0 ? [{ group, fields: own, hasTitle: false, isFolded: folded }] : [];
  return [
    ...plain('missing', inOrder(asked)),
    ...plain('consents', consents.filter(isMissing)),
    ...grouped(
      rest.filter((field) => !isFolded(field)),
      false,
    ),
    ...grouped(rest.filter(isFolded), true),
    ...plain(
      'consents',
      consents.filter((field) => !isMissing(field)),
      isIncomplete,
    ),
  ];
}

const isNeeded = ({ name, mandatory, readOnly }: Field) =>
  mandatory || readOnly || nameFields.includes(name);

/** Whether the field, or a choice that depends on it, passes the test. */
function isOrLeadsTo(
  field: Field,
  test: (field: Field) => boolean,
  fields: readonly Field[],
): boolean {
  const isChild = (child: Field) => dependsOn(child) === field.name;
  return test(field) || fields.some((child) => isChild(child) && isOrLeadsTo(child, test, fields));
}

/** Whether the field is a mandatory choice below one that passes the test: it has options once that one is answered. */
function isNeededBelow(
  field: Field,
  test: (field: Field) => boolean,
  fields: readonly Field[],
): boolean {
  const parent = fields.find(({ name }) => name === dependsOn(field));
  return (
    field.mandatory && parent !== undefined && (test(parent) || isNeededBelow(parent, test, fields))
  );
}

/** The campaign's order, with the type of street before the street. */
function inOrder(fields: readonly Field[]): readonly Field[] {
  const prefix = fields.find(({ name }) => name === 'addressprefix');
  if (!prefix || !fields.some(({ name }) => name === 'address')) return fields;
  return fields.flatMap((field) => {
    if (field === prefix) return [];
    return field.name === 'address' ? [prefix, field] : [field];
  });
}
