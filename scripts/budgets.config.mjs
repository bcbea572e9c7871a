/**
 * The limit that `npm run budgets` checks.
 */

/** Bytes of Brotli until the register form is visible: one script. */
export const firstForm = 21_000;
