/**
 * A choice of one or several options.
 */
import type { FieldValue } from '../domain/customer.js';
import type { FieldBase, Option } from '../domain/field.js';
import { anyValue, asIs, type Kind } from './kind.js';

/** A choice. `options` come from the reply; absent, they come from the host. `parent` is the write name of the field that they depend on. */
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
  /** A choice with a parent is required only once it is known to have options: not every region has all levels below it. */
  missing({ mandatory, parent, options = [] }) {
    return mandatory && (parent === undefined || options.length > 0) ? 'choice-missing' : undefined;
  },
  malformed: 'choice-missing',
  check: anyValue,
  write: asIs,
  unchanged: 'as-read',
};

function idsOf(value: FieldValue): readonly string[] | undefined {
  const ids =
    typeof value === 'object'
      ? value
      : String(value)
          .split(',')
          .map((id) => id.trim());
  const named = ids.filter((id) => id !== '');
  return named.length > 0 ? named : undefined;
}

/** Write name of the parent of a choice. `geolevel1` depends on the country, although the contract chains only the levels. */
export function parentChoice({ name, parent }: ChoiceField): string | undefined {
  return parent ?? (name === 'geolevel1' ? 'country' : undefined);
}

/** True for a choice whose options have to come from the host. */
export function needsHostOptions(field: FieldBase): field is ChoiceField {
  return field.kind === 'choice' && (field as ChoiceField).options === undefined;
}
