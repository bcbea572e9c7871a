/**
 * Kinds of contacts and of findings, in words.
 */

/** The kinds of contact. */
export const channels = {
  mail: 'email address',
  mobile: 'mobile number',
  card: 'card',
} as const;

/** What a look-up has found. */
export const findings = {
  new: 'the platform does not know it',
  holder: 'has a card and no account',
  registered: 'has an account',
} as const;
