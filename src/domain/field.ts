/**
 * What all fields that a campaign declares have in common.
 */
import type { FieldValue } from './customer.js';

/** One option of a choice; `value` is the id sent to the API. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

/** The groups of the data-entry form, in display order. */
export const groups = ['you', 'contacts', 'address', 'preferences', 'consents'] as const;
export type Group = (typeof groups)[number];

/** What a campaign declares of every field. What a kind adds is in `kinds`. */
export interface FieldBase {
  readonly kind: string;
  /** The field name: the key in values and the control's `name`. */
  readonly name: string;
  readonly group: Group;
  readonly mandatory: boolean;
  readonly readOnly: boolean;
  /** The label that the API sent, if any. */
  readonly label?: string;
}

/** True if a value counts as an answer: any boolean or number, text with a visible character, a list with an entry. */
export function isAnswered(value: FieldValue | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value === 'string') return /[^\s\p{Cf}]/u.test(value);
  if (Array.isArray(value)) return value.length > 0;
  return true;
}
