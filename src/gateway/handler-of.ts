/**
 * The handler behind a gateway, for hosts that need no `Request`: they know the target as it was sent.
 */
import type { Gateway } from './gateway-options.js';
import type { Handler } from './incoming.js';

const handlers = new WeakMap<Gateway, Handler>();

/** @internal */
export function setHandler(gateway: Gateway, handler: Handler): void {
  handlers.set(gateway, handler);
}

/** The handler of a gateway made by `createGateway`; throws for any other object. */
export function handlerOf(gateway: Gateway): Handler {
  const handler = handlers.get(gateway);
  if (!handler) throw new TypeError('Not a gateway made by createGateway().');
  return handler;
}
