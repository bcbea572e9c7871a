/** A Fetch API request from one of Node's. */
import type { IncomingMessage } from 'node:http';
import type { TLSSocket } from 'node:tls';

/** One byte more than the largest body of a call: enough for the gateway to see that it is too large. */
const mostBytes = 64 * 1024 + 1;

/** Express keeps the whole target there when it mounts a handler under a path. */
export type NodeRequest = IncomingMessage & { originalUrl?: string; body?: unknown };

/**
 * The request, or undefined where its target is none that a client of ours sends: the absolute form, or a path that the
 * URL standard rewrites (`%2e`, `..`, a backslash), since then the gateway would compare another path than the one sent.
 */
export async function readRequest(request: NodeRequest): Promise<Request | undefined> {
  const url = readUrl(request);
  if (url === undefined) return undefined;
  const { method = 'GET' } = request;
  const init: RequestInit = { method, headers: readHeaders(request) };
  if (method !== 'GET' && method !== 'HEAD') init.body = await readBody(request);
  try {
    return new Request(url, init);
  } catch {
    // A method or header that the standard does not allow, such as TRACE.
    return undefined;
  }
}

function readUrl(request: NodeRequest): string | undefined {
  const target = request.originalUrl ?? request.url ?? '';
  const host = request.headers.host ?? '';
  if (!target.startsWith('/') || !/^[\w.:[\]-]+$/.test(host)) return undefined;
  const scheme = (request.socket as Partial<TLSSocket>).encrypted ? 'https' : 'http';
  const text = `${scheme}://${host}${target}`;
  const [path] = target.split('?', 1);
  return URL.canParse(text) && new URL(text).pathname === path ? text : undefined;
}

function readHeaders({ headers }: IncomingMessage): [string, string][] {
  const pairs: [string, string][] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) pairs.push([name, typeof value === 'string' ? value : value.join(', ')]);
  }
  return pairs;
}

/** The body, up to one byte more than the largest allowed; also one that a framework has parsed already. */
async function readBody(request: NodeRequest): Promise<Uint8Array<ArrayBuffer>> {
  if (request.readableEnded) return parsedBody(request.body);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size >= mostBytes) break;
  }
  return Uint8Array.from(Buffer.concat(chunks)).subarray(0, mostBytes);
}

function parsedBody(body: unknown): Uint8Array<ArrayBuffer> {
  if (body instanceof Uint8Array) return Uint8Array.from(body);
  if (typeof body === 'string') return new TextEncoder().encode(body);
  if (body === undefined) {
    throw new TypeError('The body was read before the gateway: mount it before body parsers');
  }
  return new TextEncoder().encode(JSON.stringify(body));
}
