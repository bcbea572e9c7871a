/**
 * Sealed tokens: the page holds them instead of the platform's own, and only the gateway can use them.
 */
import { Sealer, type Secrets } from './sealer.js';

/** The content of a sealed token. */
export interface Sealed {
  readonly scope: 'customersynchro' | 'customer';
  /** The platform's own token or refresh token. */
  readonly token: string;
  /** Id of the journey, 11 characters of base64url. */
  readonly journey: string;
  readonly campaign: string;
  /** Expiry in epoch milliseconds. */
  readonly expires: number;
  /** True if the journey started with a proof. */
  readonly proven?: true;
}

/** Kind of the token. */
export type TokenPurpose = 'token' | 'refresh';

/** Seals and opens tokens. */
export class SealedTokens {
  readonly #sealer: Sealer;

  constructor(secrets: Secrets) {
    this.#sealer = new Sealer(secrets);
  }

  /** A new sealed token for a tenant and purpose. */
  seal(tenant: string, purpose: TokenPurpose, sealed: Sealed): string {
    return this.#sealer.seal(tenant, purpose, JSON.stringify(sealed));
  }

  /** The content of a token; undefined if it was not sealed for this tenant and purpose. Does not check the expiry. */
  open(tenant: string, purpose: TokenPurpose, text: string): Sealed | undefined {
    const opened = this.#sealer.open(tenant, purpose, text);
    return opened && (JSON.parse(opened.content) as Sealed);
  }
}
