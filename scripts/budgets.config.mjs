/**
 * What the drop-in may cost: bytes of its scripts, each file compressed by brotli at its best, as a page
 * really asks for them. The one place where the limits stand: at most 5 % above what was reached.
 */
export const budgets = {
  /** Until the register form is visible. */
  firstForm: { limit: 14_400, goal: 12_000 },
  /** Until the finished card is visible, all of it, in one language. */
  journey: { limit: 63_000, goal: 40_000 },
  /** Each file of the journey, by its name without the hash; one that is not here is over its limit. */
  files: {
    onboarding: 14_400,
    steps: 26_600,
    'en.rest': 4_100,
    profile: 10_850,
    card: 4_660,
    code128: 1_390,
    Barcode: 135,
  },
};
