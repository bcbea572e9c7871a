/**
 * The handler of a gateway, for adapters that do not use `Request`, which would normalise the request target.
 */
import type { Gateway } from './options/gateway-options.js';
import type { Handler } from './http/incoming.js';

interface Registered {
  readonly handler: Handler;
  readonly prefix: string;
}

const gateways = new WeakMap<Gateway, Registered>();

/**
 * Registers the handler and the prefix of a gateway.
 *
 * @internal
 */
export function setHandler(gateway: Gateway, handler: Handler, prefix: string): void {
  gateways.set(gateway, { handler, prefix });
}

/** The handler of a gateway. Throws a `TypeError` for an object that `createGateway` did not make. */
export function handlerOf(gateway: Gateway): Handler {
  return registered(gateway).handler;
}

/** The prefix of a gateway. Throws a `TypeError` for an object that `createGateway` did not make. */
export function prefixOf(gateway: Gateway): string {
  return registered(gateway).prefix;
}

function registered(gateway: Gateway): Registered {
  const found = gateways.get(gateway);
  if (!found) throw new TypeError('Not a gateway made by createGateway().');
  return found;
}
