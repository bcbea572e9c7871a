/**
 * The names of the limits, as options, logs and metrics have them.
 */
export const limitNames = [
  'all-ip',
  'session-ip',
  'login-ip',
  'login-failures-username',
  'login-failures-ip',
  'refresh-ip',
  'check-journey',
  'check-ip',
  'check-card-ip',
  'code-contact',
  'code-contact-day',
  'code-ip',
  'code-range',
  'code-foreign',
  'code-journey',
  'code-conversion',
  'commit-contact',
  'commit-ip',
  'customer-token',
] as const;

export type LimitName = (typeof limitNames)[number];

/** What refuses a request: a limit, or the texts of the day. */
export type LimitOrBudget = LimitName | 'code-budget';
