/**
 * The ways to be known. On its own, since the first form needs to know no more of identifiers than that.
 */
export type Channel = 'email' | 'mobile' | 'card';

export const channels: readonly Channel[] = ['email', 'mobile', 'card'];
