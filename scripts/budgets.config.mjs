/**
 * What the drop-in may cost: bytes of its scripts, each file compressed by brotli at its best, as a page
 * really asks for them. The one place where the limits stand.
 */
export const budgets = {
  /** Until the register form is visible. */
  firstForm: 14_600,
  /** Until the finished card is visible, all of it, in one language. */
  journey: 40_000,
};
