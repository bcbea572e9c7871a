/** Adapter from Node's `http` request to the gateway's `Incoming`. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Incoming } from '../http/incoming.js';

/** Largest body in bytes that any call allows. */
const mostBytes = 64 * 1024;

/** A Node request. Express sets `originalUrl` to the whole target of a mounted handler, and `body` to a parsed body. */
export type NodeRequest = IncomingMessage & { originalUrl?: string; body?: unknown };

/**
 * A Node request whose body has been read. It is a class because V8 allocates the getter of an object literal in the
 * old generation, which would keep the whole request in memory until the next full garbage collection.
 */
export class NodeIncoming implements Incoming {
  readonly method: string;
  readonly target: string;
  readonly host: string;
  readonly ip: string;
  #signal: AbortSignal | undefined;

  constructor(
    private readonly request: NodeRequest,
    private readonly response: ServerResponse,
    /** The result of `readBody`. */
    private readonly bytes: Uint8Array | undefined,
    readonly waitUntil: Incoming['waitUntil'],
  ) {
    this.method = request.method ?? '';
    this.target = request.originalUrl ?? request.url ?? '';
    this.host = request.headers.host ?? '';
    this.ip = request.socket.remoteAddress ?? '';
  }

  header(name: string): string | undefined {
    const value = this.request.headers[name];
    return typeof value === 'object' ? value.join(', ') : value;
  }

  body(limit: number): Promise<Uint8Array | undefined> {
    const { bytes } = this;
    return Promise.resolve(bytes && bytes.length <= limit ? bytes : undefined);
  }

  get signal(): AbortSignal {
    return (this.#signal ??= whenLeft(this.response));
  }
}

function whenLeft(response: ServerResponse): AbortSignal {
  const leaving = new AbortController();
  const closed = () => {
    if (!response.writableFinished) leaving.abort();
  };
  if (response.closed) closed();
  // `on` instead of `once`, whose wrapper stays in V8's old generation with all that it references.
  else response.on('close', closed);
  return leaving.signal;
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
