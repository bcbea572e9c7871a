/**
 * The gateway as a function of `Request` and `Response`, for every runtime that has them.
 */
import type { Gateway } from './gateway-options.js';
import type { Handler, Incoming } from './incoming.js';

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
    body: (limit) => readBody(request, limit),
    ip,
    signal: request.signal,
    ...(waitUntil && { waitUntil }),
  };
}

async function readBody(request: Request, limit: number): Promise<Uint8Array | undefined> {
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      reader.cancel().catch(() => undefined);
      return undefined;
    }
    chunks.push(value);
  }
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}
