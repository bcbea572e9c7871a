/**
 * Builds the limits of a request. Their buckets, with hashed keys, are checked together by one call of the store.
 */
import type { Visitor } from '../http/client-ip.js';
import type { KeyedHash } from '../crypto/derived-keys.js';
import type { LimitName, AnyLimitName } from '../options/gateway-options.js';
import type { ParsedRate, Rates } from '../options/limits.js';
import type { Sealed } from '../crypto/seals.js';
import type { Bucket } from '../store/store.js';

/** A limit for one subject. `challenged`: a proof lifts or widens it. */
export interface Limit {
  /** `proof`: that of the request, which counts once. */
  readonly name: AnyLimitName | 'proof';
  readonly bucket: Bucket;
  readonly challenged: boolean;
}

/** Adjustments of one limit. */
export interface LimitOptions {
  /** Units to take, default 1; see `Bucket.cost`. */
  readonly cost?: number;
  /** See `Bucket.force`. */
  readonly force?: boolean;
  /** Multiplies the burst and divides the interval. */
  readonly factor?: number;
  /** Share of the burst that is available without a proof, 0 to 1. */
  readonly withoutProof?: number;
  /** Whether there is a second allowance for requests with a proof. */
  readonly challenged?: boolean;
  /** See `Bucket.group`, default: the name of the limit. */
  readonly group?: string;
}

/** The options of a limit that only tells how much of it is in use: it charges and refuses nothing. */
export const readOnly: LimitOptions = { cost: 0, force: true };

/** Makes limits from the configured rates. */
export class LimitFactory {
  constructor(
    private readonly rates: Rates,
    private readonly hash: KeyedHash,
  ) {}

  /** The limit of this name for one subject. */
  rate(name: LimitName, subject: string, options: LimitOptions = {}): Limit {
    return this.#limit(name, this.hash(name, subject), this.rates[name], options);
  }

  #limit(name: LimitName, key: string, { burst, every }: ParsedRate, options: LimitOptions): Limit {
    const { cost = 1, force = false, factor = 1, withoutProof, challenged = false } = options;
    const { group = name } = options;
    const wide = Math.max(1, Math.round(burst * factor));
    const bucket: Bucket = {
      kind: 'rate',
      key,
      burst: withoutProof === undefined ? wide : Math.max(1, Math.floor(wide * withoutProof)),
      every: Math.max(1, every / factor),
      cost,
      force,
      group,
    };
    return { name, bucket, challenged: challenged || withoutProof !== undefined };
  }

  /** The limit of this name for the visitor's address, multiplied by the factor of its network. */
  byIp(name: LimitName, { key, factor }: Visitor, options: LimitOptions = {}): Limit {
    return this.rate(name, key, { ...options, factor, group: 'address' });
  }

  /** A further limit for the visitor's address; `use` tells it from the others of this name. */
  moreByIp(
    name: LimitName,
    use: string,
    visitor: Visitor,
    rate: ParsedRate,
    options: LimitOptions = {},
  ): Limit {
    const { factor } = visitor;
    return this.#limit(name, this.hash(use, name, visitor.key), rate, {
      ...options,
      factor,
      group: 'address',
    });
  }

  /** The limit of this name for the journey of a sealed token; one common subject without a token. */
  byJourney(name: LimitName, sealed: Sealed | undefined, options: LimitOptions = {}): Limit {
    return this.rate(name, sealed?.journey ?? '', options);
  }

  /** Room for the first of this subject, which names an address, in `span` milliseconds. With `cost` 0 it refuses nothing and only tells. */
  first(subject: string, span: number, cost: number): Limit {
    const key = this.hash('first', subject);
    const rate = { burst: 1, every: span };
    const bucket = {
      kind: 'rate',
      key,
      ...rate,
      cost,
      force: cost === 0,
      group: 'address',
    } as const;
    return { name: 'check-ip', bucket, challenged: false };
  }

  /** A proof, which counts once until it ends in `ttl` milliseconds. */
  proof(id: string, ttl: number): Limit {
    const key = this.hash('proof', id);
    return { name: 'proof', bucket: { kind: 'once', key, cost: 1, ttl }, challenged: false };
  }

  /** That a request with a proof covers its journey for `ttl` milliseconds: it refuses nothing. */
  cover(key: string, ttl: number): Limit {
    return {
      name: 'proof',
      bucket: { kind: 'once', key, cost: 1, ttl, force: true },
      challenged: false,
    };
  }

  /** A limit on the sum over the last `span` milliseconds. */
  sum(
    name: AnyLimitName,
    subject: string,
    rule: { limit: number; span: number; cost: number; force?: boolean; group?: string },
  ): Limit {
    const key = this.hash('sum', name, subject);
    const bucket: Bucket = { kind: 'sum', key, group: name, ...rule };
    return { name, bucket, challenged: false };
  }
}

/**
 * A bucket with a tenth of its limit, for a process that does not see the counts of the others. What can be used once
 * stays so.
 */
export function tenth(bucket: Bucket): Bucket {
  if (bucket.kind === 'once') return bucket;
  if (bucket.kind === 'sum') return { ...bucket, limit: Math.floor(bucket.limit / 10) };
  return { ...bucket, burst: Math.max(1, Math.floor(bucket.burst / 10)), every: bucket.every * 10 };
}
