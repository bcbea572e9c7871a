/**
 * The services of one gateway that the steps of a request share.
 */
import type { Alarms } from '../reports/alarms.js';
import type { ConsentLines } from '../reports/consent-lines.js';
import type { GatewayEvent } from '../options/gateway-options.js';
import type { Environment } from '../options/environment.js';
import type { Flights } from '../platform/flight.js';
import type { LimitFactory } from '../limits/limit-factory.js';
import type { GuardedStore } from '../limits/guarded-store.js';
import type { KeyedHash } from '../crypto/derived-keys.js';
import type { Seals } from '../crypto/seals.js';
import type { Settings, TenantSettings } from '../options/settings.js';
import type { Upstream } from '../platform/upstream.js';

/** The services of one gateway. */
export interface Services {
  readonly settings: Settings;
  readonly environment: Environment;
  readonly store: GuardedStore;
  readonly seals: Seals;
  readonly flights: Flights;
  readonly limits: LimitFactory;
  /** Makes keys of the store. */
  readonly hash: KeyedHash;
  /** Keys for challenges: the first signs, all verify. */
  readonly challengeKeys: readonly [Uint8Array, ...Uint8Array[]];
  /** The upstream of a tenant. Throws a `TypeError` for a tenant of another gateway. */
  upstreamOf(tenant: TenantSettings): Upstream;
  /** Reports an event to the option `onEvent` and the metrics. */
  tell(event: GatewayEvent): void;
  readonly alarms: Alarms;
  /** The lines of consents, if the operator has asked for them. */
  readonly consentLines: ConsentLines | undefined;
}
