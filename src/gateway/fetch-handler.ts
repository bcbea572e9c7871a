/**
 * Adapter from a handler to the Fetch API's `Request` and `Response`.
 */
import { chunksOf, readBytes } from './bytes.js';
import type { Gateway } from './gateway-options.js';
import type { Handler, Incoming } from './incoming.js';

/** Makes the `fetch` method of a gateway. Its promise does not reject for an invalid request. */
export function fetchHandler(handler: Handler): Gateway['fetch'] {
  return async (request, { ip, waitUntil }) => {
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
    signal: request.signal,
    ...(waitUntil && { waitUntil }),
  };
}
