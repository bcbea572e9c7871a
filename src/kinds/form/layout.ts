/**
 * The layout of the data-entry form: which fields come first, which group has a title, which fields are folded.
 *
 * Consents and the account's contacts are not counted as fields: the visitor fills in neither of them.
 */
import { groups, type Group } from '../../domain/field.js';
import { parentChoice } from '../choice.js';
import type { Field } from '../index.js';

/** Forms with fewer fields have no group titles. */
const minTitled = 8;
/** Groups with fewer fields that can be changed have no title. */
const minInGroup = 2;
/** Forms with more fields fold the optional ones. */
const maxUnfolded = 12;

export interface FormSection {
  /** `missing`: the fields that a log-in has found without an answer. */
  readonly group: Group | 'missing';
  readonly fields: readonly Field[];
  readonly hasTitle: boolean;
  /** Whether the fields are optional and folded away. */
  readonly isFolded: boolean;
}

export interface LayoutRules {
  /** Write names of the contacts that belong to the account. */
  readonly contacts: ReadonlySet<string>;
  /** Write names of the mandatory fields without an answer, to be shown first. */
  readonly missing?: readonly string[];
}

/** The sections of the form in the order of the page. `fields`: those that get a control. */
export function formLayout(
  fields: readonly Field[],
  { contacts, missing = [] }: LayoutRules,
): readonly FormSection[] {
  const isConsent = ({ kind, group }: Field) => kind === 'consent' || group === 'consents';
  const consents = fields.filter(isConsent);
  const others = fields.filter((field) => !isConsent(field));
  const counted = fields.filter(
    (field) => field.kind !== 'consent' && !contacts.has(field.name),
  ).length;
  const first = others.filter(({ name }) => missing.includes(name));
  const rest = others.filter(({ name }) => !missing.includes(name));
  const isFolded = (field: Field) => counted > maxUnfolded && isExtra(field, fields);
  const grouped = (some: readonly Field[], folded: boolean): FormSection[] =>
    groups.flatMap((group) => {
      const own = inOrder(some.filter((field) => field.group === group));
      const hasTitle =
        counted >= minTitled && own.filter(({ readOnly }) => !readOnly).length >= minInGroup;
      return own.length > 0 ? [{ group, fields: own, hasTitle, isFolded: folded }] : [];
    });
  const plain = (group: FormSection['group'], own: readonly Field[]): FormSection[] =>
    own.length > 0 ? [{ group, fields: own, hasTitle: false, isFolded: false }] : [];
  const asksConsent = consents.some(({ name }) => missing.includes(name));
  const consentSection = plain('consents', consents);
  return [
    ...plain('missing', inOrder(first)),
    ...(asksConsent ? consentSection : []),
    ...grouped(
      rest.filter((field) => !isFolded(field)),
      false,
    ),
    ...grouped(rest.filter(isFolded), true),
    ...(asksConsent ? [] : consentSection),
  ];
}

/** Whether the form can do without the field: it is optional, and no mandatory choice depends on it. */
function isExtra({ name, mandatory, readOnly }: Field, fields: readonly Field[]): boolean {
  if (mandatory || readOnly) return false;
  return fields.every(
    (child) => child.kind !== 'choice' || parentChoice(child) !== name || isExtra(child, fields),
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
