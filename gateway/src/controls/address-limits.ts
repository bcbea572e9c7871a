/**
 * The limits by address of a journey. Many visitors can have one address: the Wi-Fi of a stadium, or a carrier's. With a
 * challenge there is a second allowance for requests with a proof. It has ends, because work does not tell a crowd from
 * an attacker with many cores.
 */
import type { Visitor } from '../http/client-ip.js';
import type { Exchange } from '../request/exchange.js';
import type { ParsedRate } from '../options/limits.js';
import type { Charged } from '../limits/guarded-store.js';
import { type Limit, readOnly } from '../limits/limit-factory.js';
import type { Services } from './services.js';

const hour = 3_600_000;
const day = 24 * hour;

/** Half at once, and the other half over the span: never more than `most` in any span. */
const within = (span: number, most: number, burst = most / 2): ParsedRate => ({
  burst,
  every: span / Math.max(1, most - burst),
});

/** The second allowance of an address: requests with a proof. */
const proven = {
  // 600 people who start within a minute make 6,000 calls in two: what each of them may do is limited below.
  'all-ip': { burst: 3000, every: 20 },
  'session-ip': within(hour, 2000),
  'check-ip': within(hour, 4000),
  'code-ip': within(hour, 4000),
  'code-mail-ip': within(hour, 4000),
  'commit-ip': within(hour, 4000),
} as const;
/** The challenges of an address: two for each journey, because a proof can end before it is used. */
const challenges = within(hour, 4000, 1000);
/** With this many challenges in an hour, the next ones cost their whole price. */
const price: ParsedRate = { burst: 200, every: hour / 200 };

/** The limit by address of a request: that of requests with a proof, if it has one. */
export function addressLimit(
  { limits, settings }: Services,
  { visitor, call, proven: isProven }: Exchange,
  name: keyof typeof proven,
): Limit {
  const hasChallenge = settings.challenge !== undefined;
  return hasChallenge && isProven
    ? limits.moreByIp(name, 'proven', visitor, proven[name])
    : limits.byIp(name, visitor, { challenged: hasChallenge && call.provable });
}

/** The limit of `GET /challenge`. Not `all-ip`: a crowd that has used it up could not prove anything. */
export function challengeLimit({ limits }: Services, visitor: Visitor): Limit {
  return limits.moreByIp('session-ip', 'challenge', visitor, challenges);
}

/** Counts the challenges that an address was given lately, and refuses none. */
export function challengesGiven({ limits }: Services, visitor: Visitor): Limit {
  return limits.moreByIp('session-ip', 'price', visitor, price, { force: true });
}

/**
 * With a challenge, the text messages of one address: at most a tenth of the daily budget in an hour, and a third in a
 * day, with proofs or without; the burst of `code-ip` at the least.
 */
export function textLimits(
  { limits, settings }: Services,
  { visitor, tenant: { mobile } }: Exchange,
): Limit[] {
  if (!mobile || !settings.challenge) return [];
  const { burst } = settings.rates['code-ip'];
  const rate = (span: number, share: number): ParsedRate => {
    const most = Math.max(burst, Math.floor(mobile.perDay * share));
    return within(span, most, Math.max(burst, Math.floor(most / 2)));
  };
  return [
    limits.moreByIp('code-ip', 'texts of an hour', visitor, rate(hour, 1 / 10)),
    limits.moreByIp('code-ip', 'texts of a day', visitor, rate(day, 1 / 3)),
  ];
}

/** Limits that only tell how much of the limits of the next calls is in use; they charge and refuse nothing. */
export function outlook(
  { limits, settings }: Services,
  { visitor, proven: isProven }: Exchange,
): Limit[] {
  if (settings.challenge?.name === undefined || isProven) return [];
  return (['check-ip', 'code-ip', 'commit-ip'] as const).map((name) =>
    limits.byIp(name, visitor, readOnly),
  );
}

/** True if half of a limit of this address is in use: the next calls of the journey may need a proof. */
export function isCrowded({ limits, used }: Charged): boolean {
  return limits.some((limit) => {
    const { name, bucket } = limit;
    return name in proven && bucket.kind === 'rate' && used(limit) * 2 >= bucket.burst;
  });
}
