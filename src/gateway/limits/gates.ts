/**
 * Builds the gates of a request: the named limits, with hashed keys, that one call of the store checks together.
 */
import type { Visitor } from '../http/client-ip.js';
import type { KeyedHash } from '../crypto/derived-keys.js';
import type { LimitName, LimitOrBudget } from '../options/gateway-options.js';
import type { Limit, Limits } from '../options/limits.js';
import type { Sealed } from '../crypto/sealed-token.js';
import type { Gate } from '../store/store.js';

/** A gate with the name of its limit. `challenged`: a proof lifts or widens it. */
export interface NamedGate {
  readonly name: LimitOrBudget;
  readonly gate: Gate;
  readonly challenged: boolean;
  /** Set if the gate only counts. */
  readonly counter?: Counter;
}

/** The counts of the conversion alarm: messages sent, and codes entered. */
export type Counter = 'sent' | 'entered';

/** Adjustments of one gate. */
export interface GateOptions {
  /** Units to take, default 1; see `Gate.cost`. */
  readonly cost?: number;
  /** See `Gate.force`. */
  readonly force?: boolean;
  /** Multiplies the burst and divides the interval. */
  readonly factor?: number;
  /** Share of the burst that is available without a proof, 0 to 1. */
  readonly withoutProof?: number;
  /** Whether there is a second allowance for requests with a proof. */
  readonly challenged?: boolean;
}

/** Makes gates from the configured limits. */
export class GateMaker {
  /** Hash of each journey, cached by its opened token, which serves many requests. */
  readonly #journeys = new WeakMap<Sealed, string>();

  constructor(
    private readonly limits: Limits,
    private readonly hash: KeyedHash,
  ) {}

  /** The gate of a limit for one subject. */
  rate(name: LimitName, subject: string, options: GateOptions = {}): NamedGate {
    return this.#rate(name, this.hash(name, subject), options);
  }

  #rate(name: LimitName, key: string, options: GateOptions): NamedGate {
    return this.#gate(name, key, this.limits[name], options);
  }

  #gate(name: LimitName, key: string, { burst, every }: Limit, options: GateOptions): NamedGate {
    const { cost = 1, force = false, factor = 1, withoutProof, challenged = false } = options;
    const wide = Math.max(1, Math.round(burst * factor));
    const gate: Gate = {
      kind: 'rate',
      key,
      burst: withoutProof === undefined ? wide : Math.max(1, Math.floor(wide * withoutProof)),
      every: Math.max(1, every / factor),
      cost,
      force,
    };
    return { name, gate, challenged: challenged || withoutProof !== undefined };
  }

  /** The gate of a limit for the visitor's address, multiplied by the factor of its network. */
  byIp(name: LimitName, visitor: Visitor, options: GateOptions = {}): NamedGate {
    const { factor } = visitor;
    visitor.hash ??= this.hash('ip', visitor.key);
    const key = `${name}.${visitor.hash}`;
    return this.#rate(name, key, factor === 1 ? options : { ...options, factor });
  }

  /** The gate of a further limit for the visitor's address; `use` tells it from other limits of this name. */
  moreByIp(
    name: LimitName,
    use: string,
    visitor: Visitor,
    limit: Limit,
    options: GateOptions = {},
  ): NamedGate {
    const { factor } = visitor;
    return this.#gate(name, this.hash(use, name, visitor.key), limit, { ...options, factor });
  }

  /** The gate of a limit for the journey of a sealed token; one common subject without a token. */
  byJourney(name: LimitName, sealed: Sealed | undefined, options: GateOptions = {}): NamedGate {
    if (!sealed) return this.rate(name, '', options);
    let hash = this.#journeys.get(sealed);
    if (hash === undefined) {
      hash = this.hash('journey', sealed.journey);
      this.#journeys.set(sealed, hash);
    }
    return this.#rate(name, `${name}.${hash}`, options);
  }

  /** A gate on the sum over the last `span` milliseconds. */
  sum(
    name: LimitOrBudget,
    subject: string,
    rule: { limit: number; span: number; cost: number; force?: boolean },
  ): NamedGate {
    const gate: Gate = { kind: 'sum', key: this.hash('sum', name, subject), ...rule };
    return { name, gate, challenged: false };
  }
}

/** A gate with a tenth of its limit, for a process that does not see the counts of the others. */
export function tenth(gate: Gate): Gate {
  if (gate.kind === 'sum') return { ...gate, limit: Math.floor(gate.limit / 10) };
  return { ...gate, burst: Math.max(1, Math.floor(gate.burst / 10)), every: gate.every * 10 };
}
