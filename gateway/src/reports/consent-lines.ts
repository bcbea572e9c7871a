/**
 * The lines of consents of one gateway.
 */
import type { GatewayEvent } from '../options/gateway-options.js';
import type { ConsentLine } from '../options/consent-types.js';
import { type NamedTenant, Pseudonyms } from './pseudonyms.js';

/** Writes lines, with customer and contacts as pseudonyms. */
export class ConsentLines {
  readonly pseudonyms: Pseudonyms;
  readonly #tell: (event: GatewayEvent) => void;

  constructor(secret: Uint8Array, tell: (event: GatewayEvent) => void) {
    this.pseudonyms = new Pseudonyms(secret);
    this.#tell = tell;
  }

  /** `id`: the platform's id of the customer, if it is known. */
  write(tenant: NamedTenant, line: Omit<ConsentLine, 'customer'>, id: string | undefined): void {
    const customer = id === undefined ? undefined : this.pseudonyms.customer(tenant, id);
    this.#tell({ kind: 'consent', ...line, ...(customer !== undefined && { customer }) });
  }
}
