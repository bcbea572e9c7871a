/**
 * What the drop-in may cost: bytes of its scripts, each file compressed by brotli at its best, as a page
 * really asks for them. The one place where the limits stand.
 */
export const budgets = {
  /** Until the register form is visible. */
  firstForm: 14_600,
  /** From there to the finished card, in one language. */
  journey: 40_000,
};
