/**
 * The kinds of identifier. A file of its own: the first form needs this list, but not the parser of identifiers.
 */
export type Channel = 'email' | 'mobile' | 'card';

export const channels: readonly Channel[] = ['email', 'mobile', 'card'];
