/**
 * The lines of consents of one gateway.
 */
import type { GatewayEvent } from '../options/gateway-options.js';
import type { Settings } from '../options/settings.js';
import type { ConsentContent } from '../options/consent-types.js';
import { ConsentChain } from './consent-line.js';
import { type NamedTenant, Pseudonyms } from './pseudonyms.js';

/** Writes lines, with the customer as a pseudonym or in clear. */
export class ConsentLines {
  readonly #chain: ConsentChain;
  readonly #pseudonyms: Pseudonyms | undefined;
  readonly #tell: (event: GatewayEvent) => void;

  constructor(
    secret: Uint8Array,
    mode: NonNullable<Settings['consentLog']>,
    tell: (event: GatewayEvent) => void,
  ) {
    this.#chain = new ConsentChain(secret);
    this.#pseudonyms = mode === 'clear' ? undefined : new Pseudonyms(secret);
    this.#tell = tell;
  }

  /** `customer`: the platform's id, if it is known. */
  write(
    tenant: NamedTenant,
    facts: Omit<ConsentContent, 'salt' | 'customer'>,
    customer: string | undefined,
  ): void {
    const shown =
      customer === undefined
        ? undefined
        : (this.#pseudonyms?.customer(tenant, customer) ?? customer);
    const content = { ...facts, ...(shown !== undefined && { customer: shown }) };
    this.#tell({ kind: 'consent', ...this.#chain.next(content) });
  }
}
