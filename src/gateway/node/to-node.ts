/** The gateway as a handler of Node's `http`, of Express, and of anything that takes such a handler. */
import type { ServerResponse } from 'node:http';
import type { Gateway } from '../gateway-options.js';
import { handlerOf } from '../handler-of.js';
import type { Handler, Outgoing } from '../incoming.js';
import { NodeIncoming, readBody, type NodeRequest } from './node-request.js';

export type NodeHandler = (
  request: NodeRequest,
  response: ServerResponse,
  next?: (error?: unknown) => void,
) => void;

/**
 * Makes a handler of a gateway for a path of your server. Mount it before anything that reads bodies. `next` is called
 * with an error if the handler fails; without a `next` that is a 500.
 */
export function toNode(gateway: Gateway): NodeHandler {
  return nodeHandler(() => handlerOf(gateway));
}

/** The same for a handler that may be replaced, with a list of the work that outlives an answer. */
export function nodeHandler(
  handler: () => Handler,
  waitUntil?: (work: Promise<unknown>) => void,
): NodeHandler {
  const answer = async (request: NodeRequest, response: ServerResponse): Promise<void> => {
    // The body first: a request that is sent slowly takes no place among those in flight.
    const body = await readBody(request);
    const incoming = new NodeIncoming(request, response, body, waitUntil);
    write(request, response, await handler()(incoming));
  };
  return (request, response, next) => {
    answer(request, response).catch((error: unknown) => {
      // A visitor who left before the end of a body wants no answer.
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
  // What is left of a body that is too large is not read: the connection ends.
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
