/**
 * Which limits a request has to pass: one list of gates, for one call of the store.
 */
import type { Visitor } from './client-ip.js';
import type { KeyedHash } from './derived-keys.js';
import type { LimitName, LimitOrBudget } from './gateway-options.js';
import type { Limits } from './limits.js';
import type { Sealed } from './seal.js';
import type { Gate } from './store.js';

/** A gate with the name of its limit; `challenged`: a proof would lift it. */
export interface NamedGate {
  readonly name: LimitOrBudget;
  readonly gate: Gate;
  readonly challenged: boolean;
}

export interface GateOptions {
  readonly cost?: number;
  readonly force?: boolean;
  /** Times the burst, and the interval divided by it. */
  readonly factor?: number;
  /** Share of the burst that needs no proof; the rest does. */
  readonly withoutProof?: number;
}

export class GateMaker {
  /** Hashes of journeys by their opened tokens, which serve many requests. */
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
    const { cost = 1, force = false, factor = 1, withoutProof } = options;
    const { burst, every } = this.limits[name];
    const wide = Math.max(1, Math.round(burst * factor));
    const gate: Gate = {
      kind: 'rate',
      key,
      burst: withoutProof === undefined ? wide : Math.max(1, Math.floor(wide * withoutProof)),
      every: Math.max(1, every / factor),
      cost,
      force,
    };
    return { name, gate, challenged: withoutProof !== undefined };
  }

  /** The same for an address, wider where the host has said so. */
  byIp(name: LimitName, visitor: Visitor, options: GateOptions = {}): NamedGate {
    const { factor } = visitor;
    visitor.hash ??= this.hash('ip', visitor.key);
    const key = `${name}.${visitor.hash}`;
    return this.#rate(name, key, factor === 1 ? options : { ...options, factor });
  }

  /** The same for the journey of a token. */
  byJourney(name: LimitName, sealed: Sealed | undefined, options: GateOptions = {}): NamedGate {
    if (!sealed) return this.rate(name, '', options);
    let hash = this.#journeys.get(sealed);
    if (hash === undefined) {
      hash = this.hash('journey', sealed.journey);
      this.#journeys.set(sealed, hash);
    }
    return this.#rate(name, `${name}.${hash}`, options);
  }

  /** A sum over the last `span` milliseconds. */
  sum(
    name: LimitOrBudget,
    subject: string,
    rule: { limit: number; span: number; cost: number; force?: boolean },
  ): NamedGate {
    const gate: Gate = { kind: 'sum', key: this.hash('sum', name, subject), ...rule };
    return { name, gate, challenged: false };
  }
}

/** A tenth of each limit, for a process that does not know what the others let through. */
export function tenth(gate: Gate): Gate {
  if (gate.kind === 'sum') return { ...gate, limit: Math.floor(gate.limit / 10) };
  return { ...gate, burst: Math.max(1, Math.floor(gate.burst / 10)), every: gate.every * 10 };
}
