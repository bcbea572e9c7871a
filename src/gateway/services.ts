/**
 * What the steps of a request share.
 */
import type { Alarms } from './alarms.js';
import type { GatewayEvent } from './gateway-options.js';
import type { Environment } from './environment.js';
import type { Flights } from './flight.js';
import type { GateMaker } from './gates.js';
import type { GuardedStore } from './guarded-store.js';
import type { KeyedHash } from './derived-keys.js';
import type { Seals } from './seal.js';
import type { Settings, TenantSettings } from './settings.js';
import type { Upstream } from './upstream.js';

export interface Services {
  readonly settings: Settings;
  readonly environment: Environment;
  readonly store: GuardedStore;
  readonly seals: Seals;
  readonly flights: Flights;
  readonly gates: GateMaker;
  /** Keys of the store. */
  readonly hash: KeyedHash;
  /** For proofs: the first signs, all verify. */
  readonly challengeKeys: readonly [Uint8Array, ...Uint8Array[]];
  upstreamOf(tenant: TenantSettings): Upstream;
  tell(event: GatewayEvent): void;
  readonly alarms: Alarms;
}
