/**
 * The identifiers of a visitor. Their parser is in `read-identifier.ts`, which the first form does not need.
 */
export type Channel = 'email' | 'mobile' | 'card';

export const channels: readonly Channel[] = ['email', 'mobile', 'card'];

/** A cleaned identifier; `value` is sent to the API unchanged. */
export interface Identifier {
  readonly channel: Channel;
  readonly value: string;
}

const patterns: Readonly<Record<Channel, RegExp>> = {
  email: /^[^\s@]+@([\p{L}\d-]+\.)+[\p{L}\d-]+$/u,
  mobile: /^[+(]?(\d[ ()./-]{0,2}){6,17}$/,
  card: /^(?=.{3})[ A-Z-]*\d[\dA-Z -]{0,31}$/i,
};

/**
 * What the page knows of the visitor, as the first accepted kind that it looks like; undefined if it looks like none. The
 * visitor sees it, and the parser reads it when it is sent.
 */
export function recognised(text: string, accepted = channels): Identifier | undefined {
  const channel = accepted.find((one) => patterns[one].test(text));
  return channel && { channel, value: text };
}
