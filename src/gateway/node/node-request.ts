/** One of Node's requests as the gateway takes it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Cancellation } from '../cancellation.js';
import type { Incoming } from '../incoming.js';

/** The largest body that any call may have. */
const mostBytes = 64 * 1024;

/** Express keeps the whole target in `originalUrl` when it mounts a handler under a path, and a parsed body in `body`. */
export type NodeRequest = IncomingMessage & { originalUrl?: string; body?: unknown };

/**
 * Reads the whole body first: a request that is sent slowly takes no place among those in flight. A body that is too
 * large is not read to its end.
 */
export async function readIncoming(
  request: NodeRequest,
  response: ServerResponse,
  waitUntil?: (work: Promise<unknown>) => void,
): Promise<Incoming> {
  const body = await readBody(request);
  const { headers } = request;
  let leaving: Cancellation | undefined;
  return {
    method: request.method ?? '',
    target: request.originalUrl ?? request.url ?? '',
    host: headers.host ?? '',
    header: (name) => {
      const value = headers[name];
      return typeof value === 'object' ? value.join(', ') : value;
    },
    body: (limit) => Promise.resolve(body && body.length <= limit ? body : undefined),
    ip: request.socket.remoteAddress ?? '',
    get signal() {
      return (leaving ??= whenLeft(response));
    },
    ...(waitUntil ? { waitUntil } : {}),
  };
}

function whenLeft(response: ServerResponse): Cancellation {
  const leaving = new Cancellation();
  const closed = () => {
    if (!response.writableFinished) leaving.abort();
  };
  if (response.closed) closed();
  else response.once('close', closed);
  return leaving;
}

/** Undefined where it is larger than any call's. Rejects when the visitor leaves before its end. */
async function readBody(request: NodeRequest): Promise<Uint8Array | undefined> {
  if (request.readableEnded) return parsedBody(request.body);
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return undefined;
  if (!('content-length' in request.headers) && !('transfer-encoding' in request.headers)) {
    return new Uint8Array();
  }
  return await new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const done = (body: Uint8Array | undefined) => {
      request.off('data', take).off('end', end).off('close', left);
      resolve(body);
    };
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= mostBytes) return;
      request.pause();
      done(undefined);
    };
    const end = () => done(Buffer.concat(chunks));
    const left = () => reject(new Error('The visitor left before the end of the body'));
    request.on('data', take).once('end', end).once('close', left).once('error', left);
  });
}

/** The bytes of a body that a parser in front of the gateway has read. */
function parsedBody(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  if (typeof body === 'string') return Buffer.from(body);
  // A request without a body ends before anything reads it.
  return body === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(body));
}
