/**
 * The settings of a gateway: its options, validated, with defaults and prepared for look-up.
 */
import type { Challenge } from '../challenge/challenge.js';
import type { IpSource } from '../http/client-ip.js';
import type { Network } from '../http/ip-address.js';
import type { Rates } from './limits.js';
import type { Wallets } from './wallet.js';

/** Settings of a gateway. */
export interface Settings {
  readonly prefix: string;
  /** 32 bytes each. */
  readonly secrets: readonly [Uint8Array, ...Uint8Array[]];
  /** The tenant of a Host header; undefined if the host is not configured. */
  tenantOf(host: string): TenantSettings | undefined;
  readonly tenants: readonly TenantSettings[];
  readonly ipSource: IpSource | undefined;
  readonly origins: ReadonlySet<string>;
  readonly networks: readonly { readonly network: Network; readonly factor: number }[];
  readonly rates: Rates;
  readonly challenge: Challenge | undefined;
  /** Whether anybody gets the log entries. */
  readonly hasLog: boolean;
  /** 32 bytes each: the first makes pseudonyms of contacts and customers. Empty: the log has none. */
  readonly logSecrets: readonly Uint8Array[];
  /** Whether the log has lines of consents. */
  readonly consentLog: boolean;
}

/** Settings of a tenant. */
export interface TenantSettings {
  /** `default`, or the host. */
  readonly name: string;
  /** Identifies the tenant in the store: 16 hex digits. */
  readonly scope: string;
  /** Base URL without a slash at the end. */
  readonly upstream: string;
  readonly apiKey: string | readonly string[] | (() => Promise<string>);
  readonly campaigns: ReadonlyMap<string, ReadonlySet<string>>;
  readonly mobile: MobileRule | undefined;
  readonly customerTokens: 'pass' | 'sealed';
  /** Name of the header for the visitor's address, in lower case. */
  readonly forwardIp: string | undefined;
  readonly wallet: Readonly<Wallets>;
}

/** The countries that may receive text messages, and their daily budget. */
export interface MobileRule {
  /** Calling code of the home country, digits. */
  readonly country: string;
  /** Calling codes of other countries. */
  readonly allow: readonly string[];
  /** Largest number of messages in any 24 hours. */
  readonly perDay: number;
  /** The share of them for contacts that have entered a code from their address before, 0 to 1. */
  readonly kept: number;
}
