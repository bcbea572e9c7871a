/**
 * Dynamic fields, which a campaign declares itself: the list `dynamicFields` beside the two lists of the contract, and their values,
 * `[{id, value}]` among the customer's data.
 */
import * as z from 'zod/mini';
import type { FieldValue, FieldValues } from '../domain/customer.js';
import { dynamicId, dynamicName } from '../domain/dynamic-field.js';
import { kindDeclaredAs, kinds, type Field, type Shape } from '../kinds/index.js';
import { isPresent, lowerKeys } from './lower-keys.js';
import { exactId, members, readSpare, spare, text } from './schemas.js';

/** The list of values in a customer, in lower case; also its name in `PUT /customer`. */
export const dynamicList = 'customerdynamicfields';

const bound = spare(z.union([z.string(), z.number()]));
const type = members({
  // A number: no list of the data types is public. A word is the name of a kind (C).
  datatype: spare(text),
  minvalue: bound,
  maxvalue: bound,
  length: spare(text),
});
/** `value` is the label; without a label the option shows its id, as an option of the page does. */
const option = members({ id: text, value: spare(text) });
const description = members({
  id: spare(text),
  name: spare(text),
  type: spare(type),
  options: spare(z.array(option)),
});
/** The flags that are all true for a field that a visitor sees. */
const shownFlags = ['isenabled', 'isvisible', 'showingcustomerarea'] as const;
const flagNames = [...shownFlags, 'ismandatory', 'readonly'] as const;

/** One entry of the list. */
interface DynamicEntry {
  /** What a visitor is asked; undefined if the entry has no id. */
  readonly field: Field | undefined;
  /** Its name, for the developer too. */
  readonly label: string | undefined;
  readonly visible: boolean;
  readonly mandatory: boolean;
  /** What of the entry cannot be read, for the developer: names of members, never values. */
  readonly faults: readonly string[];
}

/** Reads an entry. Where a flag is not a boolean, it is plain text, shown unless another flag hides it. */
export function readDynamicEntry(entry: unknown): DynamicEntry {
  const { id, name: label, type, options } = description.parse(entry);
  const flags = lowerKeys(lowerKeys(entry).flags);
  const isSet = (name: (typeof flagNames)[number]) => flags[name] === true;
  const wrong = flagNames.filter((name) => flags[name] !== undefined && !isBoolean(flags[name]));
  const mandatory = isSet('ismandatory');
  const isHidden = shownFlags.some((name) => flags[name] === false);
  const visible = !isHidden && (mandatory || wrong.length > 0 || shownFlags.every(isSet));
  const shape = wrong.length > 0 ? kinds.text.declare({}) : shapeOf(type, options);
  const facts = { group: 'preferences', mandatory, readOnly: isSet('readonly') } as const;
  const field: Field | undefined =
    id === undefined ? undefined : { ...shape, ...facts, name: dynamicName(id), label };
  const faults = wrong.map((name) => `"${name}" is not a boolean`);
  if (!options && isPresent(lowerKeys(entry).options)) faults.push('"options" cannot be read');
  if (id === undefined) faults.push('it has no id');
  // An entry whose flags cannot be read may be mandatory.
  const isNeeded = mandatory || (id === undefined && wrong.length > 0);
  return { field, label, visible, mandatory: isNeeded, faults };
}

/** The shape of a field of this type. One of an unknown type is a choice if it has options, else text. */
function shapeOf(
  type: z.infer<typeof description>['type'] = {},
  options: z.infer<typeof description>['options'] = [],
): Shape {
  const choices = options.map(({ id, value }) => ({
    value: id,
    label: value?.trim() ? value : id,
  }));
  const kind =
    kindDeclaredAs(type.datatype?.toLowerCase()) ?? (choices.length > 0 ? 'choice' : 'text');
  return kinds[kind].declare({
    min: type.minvalue,
    max: type.maxvalue,
    length: type.length,
    ...(choices.length > 0 && { options: choices }),
  });
}

const isBoolean = (value: unknown) => typeof value === 'boolean';

const item = members({ id: spare(text), value: z.optional(z.unknown()) });

/** The stored values of the list, by write name. */
interface DynamicValues {
  readonly values: FieldValues;
  /** The write names of values that cannot be read. */
  readonly unreadable: readonly string[];
  /** Whether every item has an id: else the value of any field may be stored and not shown. */
  readonly isWhole: boolean;
}

/** The values of `[{id, value}]`; none of something else. An item without an id or a value is left out. */
export function readDynamicValues(list: unknown): DynamicValues {
  const items = Array.isArray(list) ? list.map((one) => item.parse(one)) : [];
  const stored = items.flatMap(({ id, value }) =>
    id === undefined || value === undefined
      ? []
      : [[dynamicName(id), readSpare(text, value)] as const],
  );
  const isReadable = (entry: (typeof stored)[number]): entry is readonly [string, string] =>
    entry[1] !== undefined;
  return {
    values: Object.fromEntries(stored.filter(isReadable)),
    unreadable: stored.filter((entry) => !isReadable(entry)).map(([name]) => name),
    isWhole: Array.isArray(list) && items.every(({ id }) => id !== undefined),
  };
}

/**
 * The body of `PUT /customer`: dynamic fields as `customerdynamicfields: [{id, value}]`, whose value is text. If they have to be
 * sent flat under their names, only this function changes.
 */
export function withDynamicList(
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(values).map(
    ([name, value]) => ({ id: dynamicId(name), name, value }) as const,
  );
  const dynamic = entries.flatMap(({ id, value }) =>
    id === undefined ? [] : [{ id: exactId(id), value: String(value as FieldValue) }],
  );
  const others = entries.filter(({ id }) => id === undefined);
  return {
    ...Object.fromEntries(others.map(({ name, value }) => [name, value])),
    ...(dynamic.length > 0 && { [dynamicList]: dynamic }),
  };
}
