/**
 * Adapter from a handler to the Fetch API's `Request` and `Response`.
 */
import { chunksOf, readBytes } from './http/bytes.js';
import type { Gateway } from './options/gateway-options.js';
import type { Handler, Incoming } from './http/incoming.js';

/** The second argument of `fetch` as the host passes it, which may be JavaScript without types. */
type Untrusted = Partial<Parameters<Gateway['fetch']>[1]> | undefined;

/**
 * Makes the `fetch` method of a gateway. Its promise does not reject for an invalid request; it rejects with a
 * `TypeError` if the host passes no `ip`, because limits by address would not work.
 */
export function fetchHandler(handler: Handler): Gateway['fetch'] {
  return async (request, info: Untrusted) => {
    const { ip, waitUntil } = info ?? {};
    if (typeof ip !== 'string') {
      throw new TypeError('gateway.fetch(request, { ip }): ip must be a string, empty if unknown');
    }
    const { status, headers, body } = await handler(incomingOf(request, ip, waitUntil));
    const sent = typeof body === 'string' || body === undefined ? body : new Uint8Array(body);
    return new Response(status === 204 || status === 304 ? null : sent, { status, headers });
  };
}

function incomingOf(
  request: Request,
  ip: string,
  waitUntil: ((work: Promise<unknown>) => void) | undefined,
): Incoming {
  const { url } = request;
  const hostStart = url.indexOf('//') + 2;
  const pathStart = url.indexOf('/', hostStart);
  const { headers } = request;
  return {
    method: request.method,
    target: url.slice(pathStart),
    host: headers.get('host') ?? url.slice(hostStart, pathStart),
    header: (name) => headers.get(name) ?? undefined,
    body: (limit) => readBytes(chunksOf(request.body), limit),
    ip,
    ...(waitUntil && { waitUntil }),
  };
}
