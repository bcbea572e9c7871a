/** Adapter from Node's `http` request to the gateway's `Incoming`. */
import type { IncomingMessage } from 'node:http';
import type { Incoming } from '../http/incoming.js';

/** Largest body in bytes that any call allows. */
const mostBytes = 64 * 1024;

/** A Node request. Express sets `originalUrl` to the whole target of a mounted handler, and `body` to a parsed body. */
export type NodeRequest = IncomingMessage & { originalUrl?: string; body?: unknown };

/** A Node request whose body has been read. `bytes`: the result of `readBody`. */
export function incomingOf(
  request: NodeRequest,
  bytes: Uint8Array | undefined,
  waitUntil: Incoming['waitUntil'],
): Incoming {
  const { headers } = request;
  return {
    method: request.method ?? '',
    target: request.originalUrl ?? request.url ?? '',
    host: headers.host ?? '',
    ip: request.socket.remoteAddress ?? '',
    header(name) {
      const value = headers[name];
      return typeof value === 'object' ? value.join(', ') : value;
    },
    body: (limit) => Promise.resolve(bytes && bytes.length <= limit ? bytes : undefined),
    waitUntil,
  };
}

const emptyBody = new Uint8Array();

/**
 * Resolves to the whole body; to undefined if it is larger than any call allows, in which case the rest is not read.
 * Rejects if the visitor disconnects before its end.
 */
export function readBody(request: NodeRequest): Promise<Uint8Array | undefined> {
  const { headers } = request;
  if (request.readableEnded) return Promise.resolve(parsedBody(request.body));
  if (Number(headers['content-length'] ?? 0) > mostBytes) return Promise.resolve(undefined);
  if (!('content-length' in headers) && !('transfer-encoding' in headers)) {
    return Promise.resolve(emptyBody);
  }
  return new Promise((resolve, reject) => {
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
    request.on('data', take).on('end', end).on('close', left).on('error', left);
  });
}

/** The bytes of a body that a middleware has already parsed. */
function parsedBody(body: unknown): Uint8Array {
  if (body instanceof Uint8Array) return body;
  if (typeof body === 'string') return Buffer.from(body);
  // A request without a body ends before it is read.
  return body === undefined ? emptyBody : Buffer.from(JSON.stringify(body));
}
