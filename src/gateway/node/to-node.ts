/** The gateway as a handler of Node's `http`, of Express, and of anything that takes such a handler. */
import type { ServerResponse } from 'node:http';
import type { Gateway } from '../gateway-options.js';
import { readRequest, type NodeRequest } from './node-request.js';

export type NodeHandler = (
  request: NodeRequest,
  response: ServerResponse,
  next?: (error?: unknown) => void,
) => void;

/**
 * Makes a handler of a gateway. Mount it under the gateway's prefix, before anything that reads bodies. A failure of the
 * handler itself goes to `next`; without one it is a 500.
 */
export function toNode(gateway: Pick<Gateway, 'fetch'>): NodeHandler {
  return (request, response, next) => {
    answer(gateway, request, response).catch((error: unknown) => {
      // A visitor who left in the middle of a body wants no answer.
      if (request.destroyed && !request.complete) return;
      if (next) next(error);
      else fail(response);
    });
  };
}

async function answer(
  gateway: Pick<Gateway, 'fetch'>,
  request: NodeRequest,
  response: ServerResponse,
): Promise<void> {
  const asked = await readRequest(request);
  if (!request.complete) response.shouldKeepAlive = false;
  if (!asked) {
    response.writeHead(404, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end('{"problem":"not-found"}');
    return;
  }
  const given = await gateway.fetch(asked, { ip: request.socket.remoteAddress ?? '' });
  const body = await given.text();
  const headers: Record<string, string | string[]> = {};
  given.headers.forEach((value, name) => {
    headers[name] = value;
  });
  const cookies = given.headers.getSetCookie();
  if (cookies.length > 0) headers['set-cookie'] = cookies;
  headers['content-length'] = String(Buffer.byteLength(body));
  response.writeHead(given.status, headers);
  // What is left of a body that is too large is not read.
  response.end(body, () => {
    if (!request.complete) request.destroy();
  });
}

function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'content-type': 'application/json' }).end('{"problem":"failed"}');
}
