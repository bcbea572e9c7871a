/**
 * A choice of one or several options.
 */
import type { FieldValue } from '../domain/customer.js';
import type { FieldBase, Option } from '../domain/field.js';
import { anyValue, asIs, type Kind } from './kind.js';

/**
 * A choice. `options` come from the reply; absent, they come from the host. `parent` is the write name of the level above,
 * without which the choice is not asked.
 */
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly multiple: boolean;
  readonly options?: readonly Option[];
  readonly parent?: string;
}

export const choice: Kind<ChoiceField, string | readonly string[]> = {
  declaredAs: 'options',
  declare: ({ multiple = false, options }) => ({
    kind: 'choice',
    multiple,
    ...(options && { options }),
  }),
  read(value, { multiple }) {
    if (multiple) return idsOf(value);
    return typeof value === 'object' ? idsOf(value)?.[0] : String(value);
  },
  missing: (field) => (field.mandatory && !mayHaveNoOptions(field) ? 'choice-missing' : undefined),
  malformed: 'choice-missing',
  check: anyValue,
  write: asIs,
  unchanged: 'as-read',
};

function idsOf(value: FieldValue): readonly string[] | undefined {
  const ids = typeof value === 'object' ? value : [String(value)];
  const named = ids.filter((id) => id !== '');
  return named.length > 0 ? named : undefined;
}

/** True for a choice with a parent until it is known to have options: not every region has all levels below it. */
export function mayHaveNoOptions(field: FieldBase): boolean {
  const { parent, options = [] } = field as ChoiceField;
  return parent !== undefined && options.length === 0;
}

/**
 * Write name of the field that the options of a choice depend on: its parent, and for `geolevel1` the country, although the
 * contract chains only the levels. Undefined for any other field.
 */
export function dependsOn(field: FieldBase): string | undefined {
  if (field.kind !== 'choice') return undefined;
  return (field as ChoiceField).parent ?? (field.name === 'geolevel1' ? 'country' : undefined);
}

/** True for a choice whose options have to come from the host. */
export function needsHostOptions(field: FieldBase): field is ChoiceField {
  return field.kind === 'choice' && (field as ChoiceField).options === undefined;
}
