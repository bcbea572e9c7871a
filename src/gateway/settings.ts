/**
 * The options as the gateway uses them: checked, with defaults, and quick to look up.
 */
import type { Challenge } from './challenge.js';
import type { IpSource } from './client-ip.js';
import type { Network } from './ip-address.js';
import type { Limits } from './limits.js';

export interface Settings {
  readonly prefix: string;
  /** 32 bytes each. */
  readonly secrets: readonly [Uint8Array, ...Uint8Array[]];
  /** The tenant of a host; undefined: none. */
  tenantOf(host: string): TenantSettings | undefined;
  readonly tenants: readonly TenantSettings[];
  readonly ipSource: IpSource | undefined;
  readonly origins: ReadonlySet<string>;
  readonly networks: readonly { readonly network: Network; readonly factor: number }[];
  readonly limits: Limits;
  readonly challenge: Challenge | undefined;
}

export interface TenantSettings {
  /** `default`, or the host. */
  readonly name: string;
  /** The tenant in the store: letters and digits alone. */
  readonly scope: string;
  /** Base URL without a slash at the end. */
  readonly upstream: string;
  readonly apiKey: string | readonly string[] | (() => Promise<string>);
  readonly campaigns: ReadonlyMap<string, ReadonlySet<string>>;
  readonly mobile: MobileRule | undefined;
  readonly customerTokens: 'pass' | 'sealed' | 'bound';
  /** Lower case. */
  readonly forwardIp: string | undefined;
}

/** Where codes may be texted to. */
export interface MobileRule {
  /** Calling code of the home country, digits. */
  readonly country: string;
  /** Calling codes of other countries. */
  readonly allow: readonly string[];
  readonly perDay: number;
}
