/** The gateway as a handler for Node's `http`, Express and compatible servers. */
import type { ServerResponse } from 'node:http';
import type { Gateway } from '../options/gateway-options.js';
import { splitTarget } from '../request/calls.js';
import { handlerOf, prefixOf } from '../handler-of.js';
import type { Handler, Outgoing } from '../http/incoming.js';
import { incomingOf, readBody, type NodeRequest } from './node-request.js';

/** A request handler of Node's `http`, with the optional `next` of Express. */
export type NodeHandler = (
  request: NodeRequest,
  response: ServerResponse,
  next?: (error?: unknown) => void,
) => void;

/**
 * A handler for the gateway's path in your server. Mount it before middleware that reads bodies. Mounted without a path
 * (`app.use(toNode(gateway))`), it leaves requests outside of the prefix to the next handler; at a path it responds to
 * all of them. If the handler fails, it calls `next` with the error, or responds with 500 if there is no `next`.
 *
 * @example
 * app.use('/loyalty/api', toNode(createGateway(options)));
 */
export function toNode(gateway: Gateway): NodeHandler {
  const answer = nodeHandler(handlerOf(gateway));
  const prefix = prefixOf(gateway);
  return (request, response, next) => {
    const { url = '', originalUrl = url } = request;
    // Express removes the path of a mounted handler from `url`.
    const isMounted = originalUrl !== url;
    if (next && !isMounted && splitTarget(url, prefix).path === undefined) next();
    else answer(request, response, next);
  };
}

/** As `toNode`, for every path. `waitUntil` receives work that continues after the response. */
export function nodeHandler(
  handler: Handler,
  waitUntil?: (work: Promise<unknown>) => void,
): NodeHandler {
  const answer = async (request: NodeRequest, response: ServerResponse): Promise<void> => {
    // Reads the body first, so that a slow request does not count as in flight.
    const body = await readBody(request);
    const incoming = incomingOf(request, body, waitUntil);
    write(request, response, await handler(incoming));
  };
  return (request, response, next) => {
    answer(request, response).catch((error: unknown) => {
      // The visitor disconnected before the end of the body: no response is possible.
      if (request.destroyed && !request.complete) return;
      if (next) next(error);
      else fail(response);
    });
  };
}

function write(
  request: NodeRequest,
  response: ServerResponse,
  { status, headers, body = '' }: Outgoing,
): void {
  const length = typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength;
  // The rest of an oversized body is not read, so the connection must close.
  const isWhole = request.complete || request.readableEnded;
  if (!isWhole) response.shouldKeepAlive = false;
  headers['content-length'] = String(length);
  response.writeHead(status, headers);
  response.end(body);
}

function fail(response: ServerResponse): void {
  if (response.headersSent) response.destroy();
  else response.writeHead(500, { 'content-type': 'application/json' }).end('{"problem":"failed"}');
}
