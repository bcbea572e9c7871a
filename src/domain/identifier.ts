/**
 * What a person may be known by: an e-mail address, a mobile number, or a card code.
 */
export type Channel = 'email' | 'mobile' | 'card';

export const channels: readonly Channel[] = ['email', 'mobile', 'card'];

/** A cleaned identifier; `value` is what goes over the wire, letter for letter. */
export interface Identifier {
  readonly channel: Channel;
  readonly value: string;
}
