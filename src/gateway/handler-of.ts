/**
 * The handler of a gateway, for adapters that do not use `Request`, which would normalise the request target.
 */
import type { Gateway } from './gateway-options.js';
import type { Handler } from './incoming.js';

const handlers = new WeakMap<Gateway, Handler>();

/**
 * Registers the handler of a gateway.
 *
 * @internal
 */
export function setHandler(gateway: Gateway, handler: Handler): void {
  handlers.set(gateway, handler);
}

/** The handler of a gateway. Throws a `TypeError` for an object that `createGateway` did not make. */
export function handlerOf(gateway: Gateway): Handler {
  const handler = handlers.get(gateway);
  if (!handler) throw new TypeError('Not a gateway made by createGateway().');
  return handler;
}
