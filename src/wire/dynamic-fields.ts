/**
 * Dynamic fields, which a campaign declares itself, as the platform's own description has them: `type` and `flags` are objects,
 * and the values are a list `[{id, value}]` beside the customer's other data.
 */
import type { FieldValue, FieldValues } from '../domain/customer.js';
import { dynamicId, dynamicName } from '../domain/dynamic-field.js';
import { isRecord } from '../domain/json.js';
import { isEmptyList, lowerKeys, type LowerKeys } from './lower-keys.js';
import { text, readOptional, type Schema } from './schemas.js';

/** The list of values in a customer, in lower case; also its name in `PUT /customer`. */
export const dynamicList = 'customerdynamicfields';

/** Whether an object is a field in the platform's own description. */
export function isDescription(value: object): boolean {
  const { type, flags } = lowerKeys(value);
  return isRecord(type) || isRecord(flags);
}

/**
 * The members of a field as the contract declares them. Of the platform's own description the members of `type` and `flags` are moved up
 * to the others.
 * No list of the numbers of `dataType` is public: a number is an unknown type.
 */
export function flatMembers(value: object): LowerKeys {
  const present = Object.entries(lowerKeys(value)).filter(([, member]) => !isEmptyList(member));
  const { type, flags, ...members } = Object.fromEntries(present);
  const { datatype, minvalue, maxvalue, length } = isRecord(type)
    ? lowerKeys(type)
    : ({ datatype: type } as LowerKeys);
  const { isenabled, isvisible, ismandatory, showingcustomerarea, readonly } = lowerKeys(
    isRecord(flags) ? flags : {},
  );
  const nested = { type: datatype, minvalue, maxvalue, length };
  const declared = { isenabled, isvisible, ismandatory, showingcustomerarea, readonly };
  return lowerKeys({ ...members, ...defined({ ...nested, ...declared }) });
}

/** The stored values of the list, by write name. */
export interface DynamicValues {
  readonly values: ReadonlyMap<string, FieldValue>;
  /** The write names of values that cannot be read. */
  readonly unreadable: readonly string[];
}

/** The values of `[{id, value}]`; undefined for anything but a list. An item without an id or a value is left out. */
export function readDynamicValues(
  list: unknown,
  fieldValue: Schema<FieldValue>,
): DynamicValues | undefined {
  if (!Array.isArray(list)) return undefined;
  const values = new Map<string, FieldValue>();
  const unreadable: string[] = [];
  for (const item of list) {
    const { id, value } = lowerKeys(isRecord(item) ? item : {});
    const key = readOptional(text, id);
    if (key === undefined || value === undefined || isEmptyList(value)) continue;
    const read = readOptional(fieldValue, value);
    const name = dynamicName(key);
    if (read === undefined) unreadable.push(name);
    else if (!values.has(name)) values.set(name, read);
  }
  return { values, unreadable };
}

/**
 * The body of `PUT /customer`: dynamic fields as `customerdynamicfields: [{id, value}]`, as an older client of the platform
 * writes them; no other source describes it. The value is text. If they have to be sent flat under their names, only this function changes.
 */
export function withDynamicList(values: FieldValues): Readonly<Record<string, unknown>> {
  const entries = Object.entries(values).map(
    ([name, value]) => ({ id: dynamicId(name), name, value }) as const,
  );
  const dynamic = entries.flatMap(({ id, value }) =>
    id === undefined ? [] : [{ id: idOf(id), value: String(value) }],
  );
  const others = entries.filter(({ id }) => id === undefined);
  return {
    ...Object.fromEntries(others.map(({ name, value }) => [name, value])),
    ...(dynamic.length > 0 && { [dynamicList]: dynamic }),
  };
}

/** The id as a number, as the platform stores it, if that is exact. */
function idOf(id: string): string | number {
  const number = Number(id);
  return Number.isSafeInteger(number) && String(number) === id ? number : id;
}

function defined(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
