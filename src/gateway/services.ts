/**
 * The services of one gateway that the steps of a request share.
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

/** The services of one gateway. */
export interface Services {
  readonly settings: Settings;
  readonly environment: Environment;
  readonly store: GuardedStore;
  readonly seals: Seals;
  readonly flights: Flights;
  readonly gates: GateMaker;
  /** Makes keys of the store. */
  readonly hash: KeyedHash;
  /** Keys for challenges: the first signs, all verify. */
  readonly challengeKeys: readonly [Uint8Array, ...Uint8Array[]];
  /** The upstream of a tenant. Throws a `TypeError` for a tenant of another gateway. */
  upstreamOf(tenant: TenantSettings): Upstream;
  /** Reports an event to the option `onEvent` and the metrics. */
  tell(event: GatewayEvent): void;
  readonly alarms: Alarms;
}
