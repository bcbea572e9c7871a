/**
 * Finds and compares stored values.
 */
import type { FieldValue, FieldValues } from './customer.js';
import type { FieldBase } from './field.js';

/**
 * Looks up a value by name, exactly first, then case-insensitively: servers vary the case of campaign-defined
 * fields. Inherited names such as `constructor` are not found.
 */
export function valueOf(values: FieldValues, name: string): FieldValue | undefined {
  if (Object.hasOwn(values, name)) return values[name];
  const lower = name.toLowerCase();
  return Object.entries(values).find(([key]) => key.toLowerCase() === lower)?.[1];
}

/** The value of exactly this name. */
export function ownValue(values: FieldValues, name: string): FieldValue | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** The stored value of a field. */
export function storedValue(
  values: FieldValues,
  { name }: Pick<FieldBase, 'name'>,
): FieldValue | undefined {
  return valueOf(values, name);
}

/** True if two values are equal apart from their type (`1` and `"1"`); lists are equal if they hold the same ids. */
export function sameValue(one: FieldValue | undefined, other: FieldValue | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (typeof one === 'object' && typeof other === 'object') {
    return one.length === other.length && one.every((id) => other.includes(id));
  }
  return String(one) === String(other);
}
