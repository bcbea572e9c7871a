/**
 * The names of the limits in options, logs and metrics.
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
  'code-mail-ip',
  'code-range',
  'code-foreign',
  'code-journey',
  'code-conversion',
  'commit-contact',
  'commit-ip',
  'customer-token',
  'wallet-customer',
  'wallet-ip',
] as const;

/** Name of a limit. */
export type LimitName = (typeof limitNames)[number];

/** Name of what can refuse a request: a limit of the options, or the daily budget of text messages. */
export type AnyLimitName = LimitName | 'code-budget';
