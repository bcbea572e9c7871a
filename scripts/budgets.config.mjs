/**
 * The limits that `npm run budgets` checks, in bytes of Brotli. The names of other files move the first one by up to 60 bytes.
 */
export const budgets = {
  /** One script, until a visitor does something at the register form. */
  seen: 21_700,
  /** The form is touched: every script for its press, and the step after it. */
  touched: 98_500,
  /** All scripts up to the card, for a new customer with an e-mail address and a password. */
  card: 128_500,
};
