/**
 * What the platform knows of a customer.
 */
import type { Identifier } from './identifier.js';

/** The numbers of an account, as handed to the host. Unknown members are absent. */
export interface Account {
  readonly customerId?: string;
  /** The card number, leading zeros kept. */
  readonly card?: string;
  /** The content of the barcode; the platform promises it only from `GET /customer`. */
  readonly fidelyCode?: string;
}

/** The value of one field: text, dates as `YYYY-MM-DD`, several options as a list of ids. */
export type FieldValue = string | number | boolean | readonly string[];

/** Values by write name of the field catalogue. A missing name means that nothing was ever stored. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** All that the platform stores of a customer. */
export interface Customer extends Account {
  readonly values: FieldValues;
  /** Write names of fields with a stored value that cannot be read; absent without any. */
  readonly unreadable?: readonly string[];
  /**
   * Whether the reply has a list of dynamic fields whose items all have ids: without one it cannot show that nothing is stored of a
   * field.
   */
  readonly listsDynamicFields?: true;
}

/** An account that a code has made or changed. */
export interface NamedAccount extends Account {
  /** The username that the platform has given it, for a log-in; never for the page. Absent if the reply does not name it. */
  readonly username?: string;
}

/** The registration status of an identifier, as `checkcard` reports it. */
export type RegistrationStatus = 'new' | 'has-card' | 'registered';

/** How a journey began. */
export type Via = 'registration' | 'login';

/** The identified visitor of a journey. */
export interface Person {
  readonly identifier: Identifier;
  readonly status: RegistrationStatus;
  /**
   * The id of `checkcard`: opaque, since a gateway seals it, and only for the requests of this journey. Present for a
   * card holder (`has-card`); may be absent for `registered`.
   */
  readonly customerId?: string;
}

/** True while the card number or the content of the barcode is unknown. */
export const isCardMissing = ({ card, fidelyCode }: Account): boolean =>
  card === undefined || fidelyCode === undefined;

/** Picks the three numbers of an account; other members are dropped. */
export function accountOf({ customerId, card, fidelyCode }: Account): Account {
  return {
    ...(customerId !== undefined && { customerId }),
    ...(card !== undefined && { card }),
    ...(fidelyCode !== undefined && { fidelyCode }),
  };
}

/** The tokens of a customer's session, as another part of the site hands it over. */
export interface SessionTokens {
  /** The customer's bearer token, with or without the prefix `Bearer`. */
  readonly accessToken: string;
  readonly refreshToken?: string;
  /** Seconds that the token is still valid; 15 minutes by default. */
  readonly expiresIn?: number;
}
