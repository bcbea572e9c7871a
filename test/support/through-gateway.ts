/** The Customer API behind a gateway, with the sandbox as the platform. */
import { createGatewayIn } from '../../gateway/src/create-gateway.js';
import { defaultTimes } from '../../gateway/src/options/environment.js';
import type { SharedOptions, Tenant } from '../../gateway/src/options/gateway-options.js';
import { Seals } from '../../gateway/src/crypto/seals.js';
import type { Sandbox } from '../../sandbox/src/sandbox/index.js';
import { secret, sendTo, smallStore } from '../../gateway/test/stage.js';

/** The `api-base` of a client behind the gateway. */
export const gatewayBase = 'http://shop.example/loyalty/api';

export interface Surroundings extends Partial<SharedOptions & Tenant> {
  /** The clock of the test in epoch milliseconds. */
  now?: () => number;
  wait?: (milliseconds: number) => Promise<void>;
}

/** A gateway in front of a sandbox with all limits on; waits end at once by default. */
export function gatewayFor(sandbox: Sandbox, { now, wait, ...options }: Surroundings = {}) {
  const environment = {
    clock: now ?? Date.now,
    wait: wait ?? (() => Promise.resolve()),
    random: () => 0.5,
    times: defaultTimes,
  };
  return createGatewayIn(environment, {
    prefix: '/loyalty/api',
    upstream: 'https://platform.example',
    apiKey: 'sandbox',
    secrets: [secret],
    campaigns: { 1001: { categories: ['1703'] }, 1002: { categories: ['1703'] } },
    mobile: { country: '39', perDay: 10_000 },
    send: sendTo(sandbox),
    store: smallStore(),
    ...options,
  });
}

const seals = new Seals([Buffer.from(secret, 'base64')]);

/** The platform's id behind a customer id that the page has, with a gateway or without one. */
export function platformId(id: string): string {
  return seals.openId('default', id)?.id ?? id;
}

/** The `fetch` of a visitor with this IP address. */
export function visitorAt(
  gateway: ReturnType<typeof gatewayFor>,
  ip: string,
): typeof globalThis.fetch {
  return (input, init) => gateway.fetch(new Request(input, init), { ip });
}

let visitors = 0;

/** An IP address for the next visitor, a new one with each call. */
export function nextAddress(): string {
  visitors += 1;
  return `10.${(visitors >> 16) & 255}.${(visitors >> 8) & 255}.${visitors & 255}`;
}
