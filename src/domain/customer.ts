/**
 * Who someone is to the platform, in our words.
 */
import type { Identifier } from './identifier.js';

/** What a finished journey hands to the host. Members that are not known yet are absent. */
export interface Account {
  readonly customerId?: string;
  /** The card number, leading zeros kept. */
  readonly card?: string;
  /** The content of the barcode; the platform promises it only from `GET /customer`. */
  readonly fidelyCode?: string;
}

/** The value of one field: text, dates as `YYYY-MM-DD`, several options as a list of ids. */
export type FieldValue = string | number | boolean | readonly string[];

/** Values by write name of the catalogue. A name that is missing was never stored. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** All that the platform stores of a customer. */
export interface Customer extends Account {
  readonly values: FieldValues;
}

/** What `checkcard` says of an identifier. */
export type Standing = 'new' | 'has-card' | 'registered';

/** The person of a journey, as far as the register step knows. */
export interface Person {
  readonly identifier: Identifier;
  readonly standing: Standing;
  /** Present for everyone the platform knows. */
  readonly customerId?: string;
}

/** Whether what the finished card shows is not all told yet: its number, and what its barcode says. */
export const isCardMissing = ({ card, fidelyCode }: Account): boolean =>
  card === undefined || fidelyCode === undefined;

/** The three members that a journey hands on, without what else a customer holds. */
export function accountOf({ customerId, card, fidelyCode }: Account): Account {
  return {
    ...(customerId !== undefined && { customerId }),
    ...(card !== undefined && { card }),
    ...(fidelyCode !== undefined && { fidelyCode }),
  };
}
