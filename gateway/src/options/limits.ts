/**
 * The limits: their names in options, logs and metrics, and their rates: the defaults, and the overrides by the options.
 */

/** `burst` requests at once, then one per `every`: a number with `ms`, `s`, `m`, `h` or `d`, such as `12m`. */
export interface Rate {
  burst: number;
  every: string;
}

/** A `Rate` in numbers: `burst` requests at once, then one per `every` milliseconds. */
export interface ParsedRate {
  readonly burst: number;
  readonly every: number;
}

const defaults = {
  'all-ip': { burst: 120, every: '250ms' },
  'session-ip': { burst: 30, every: '20s' },
  'login-ip': { burst: 20, every: '15s' },
  'login-failures-username': { burst: 10, every: '5m' },
  'login-failures-ip': { burst: 30, every: '2m' },
  'refresh-ip': { burst: 30, every: '20s' },
  'check-journey': { burst: 12, every: '2m' },
  'check-ip': { burst: 20, every: '30s' },
  'check-card-ip': { burst: 6, every: '5m' },
  'code-contact': { burst: 3, every: '12m' },
  'code-contact-day': { burst: 10, every: '144m' },
  'code-ip': { burst: 15, every: '2m' },
  'code-mail-ip': { burst: 60, every: '30s' },
  'code-range': { burst: 8, every: '15m' },
  'code-foreign': { burst: 20, every: '3m' },
  'code-journey': { burst: 5, every: '1h' },
  'code-conversion': { burst: 1, every: '12h' },
  'commit-contact': { burst: 10, every: '3m' },
  'commit-ip': { burst: 20, every: '30s' },
  'customer-token': { burst: 60, every: '2s' },
  'wallet-customer': { burst: 20, every: '30s' },
  'wallet-ip': { burst: 60, every: '2s' },
} as const satisfies Record<string, Rate>;

/** Name of a limit. */
export type LimitName = keyof typeof defaults;

/** The names of all limits. */
export const limitNames = Object.keys(defaults) as LimitName[];

/**
 * Name of what can refuse a request: a limit of the options, the daily budget of text messages, or the texts of a known
 * contact in a day.
 */
export type AnyLimitName = LimitName | 'code-budget' | 'code-known-day';

/** The rates of all limits by name. */
export type Rates = Readonly<Record<LimitName, ParsedRate>>;

/** The defaults with the overrides of the options, whose durations must be valid. */
export function ratesOf(options: Partial<Record<LimitName, Rate>> = {}): Rates {
  const entries = Object.entries({ ...defaults, ...options }).map(([name, { burst, every }]) => [
    name,
    { burst, every: parseDuration(every) ?? 1000 },
  ]);
  return Object.fromEntries(entries) as Rates;
}

const units = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** Milliseconds of a text such as `250ms`, `20s`, `12m`, `1h` or `1d`; undefined for any other text. */
export function parseDuration(text: string): number | undefined {
  const [, number, unit] = /^(\d{1,6})(ms|s|m|h|d)$/.exec(text) ?? [];
  const milliseconds = Number(number) * units[(unit ?? 'ms') as keyof typeof units];
  return milliseconds > 0 ? milliseconds : undefined;
}
