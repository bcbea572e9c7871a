/**
 * The rates of the limits: the defaults, and their overrides by the options.
 */
import { parseDuration } from './duration.js';
import type { Rate } from './gateway-options.js';
import type { LimitName } from './limit-name.js';

/** A `Rate` in numbers: `burst` requests at once, then one per `every` milliseconds. */
export interface ParsedRate {
  readonly burst: number;
  readonly every: number;
}

/** The rates of all limits by name. */
export type Rates = Readonly<Record<LimitName, ParsedRate>>;

const defaults: Readonly<Record<LimitName, Rate>> = {
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
};

/** The defaults with the overrides of the options, whose durations must be valid. */
export function ratesOf(options: Partial<Record<LimitName, Rate>> = {}): Rates {
  const entries = Object.entries({ ...defaults, ...options }).map(([name, { burst, every }]) => [
    name,
    { burst, every: parseDuration(every) ?? 1000 },
  ]);
  return Object.fromEntries(entries) as Rates;
}
