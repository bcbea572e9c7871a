/** Responses to requests that Node does not pass to the listener: Node's own responses have no body. */
import { type RequestListener, type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

type Problem = readonly [status: number, problem: string];

const problems: Readonly<Record<string, Problem>> = {
  HPE_HEADER_OVERFLOW: [431, 'headers: at most 16 kB'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'body: chunk extensions at most 16 kB'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'request: too slow'],
};
const malformed: Problem = [400, 'request: must be HTTP/1.1'];

/** Refuses a request that cannot be read, with a status and a JSON body, and closes its connection. */
export function refuseUnreadable(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    refuse(socket, problems[error.code ?? ''] ?? malformed);
  });
  server.on('connect', (_request, socket) => refuse(socket, [405, 'method: not allowed']));
  server.on('checkExpectation', (_request, response: ServerResponse) => {
    respond(response, [417, 'expect: must be 100-continue']);
  });
}

/** A listener that refuses HTTP/1.1 without a Host header, as `requireHostHeader` does, but with a body. */
export function withHost(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (request.headers.host === undefined && request.httpVersion !== '1.0') {
      respond(response, [400, 'host: missing']);
    } else {
      listener(request, response);
    }
  };
}

function headersOf(body: string) {
  return {
    connection: 'close',
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
}

function respond(response: ServerResponse, [status, problem]: Problem): void {
  const body = JSON.stringify({ problem });
  response.writeHead(status, headersOf(body)).end(body);
}

/**
 * Writes to the socket itself. The gateway writes each response in one piece, so the bytes are never inside another
 * response.
 */
function refuse(socket: Duplex, [status, problem]: Problem): void {
  // The visitor has left, or a second error follows the first.
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const body = JSON.stringify({ problem });
  const headers = Object.entries(headersOf(body)).map(([name, value]) => `${name}: ${value}\r\n`);
  const line = `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}\r\n`;
  socket.end(`${line}${headers.join('')}\r\n${body}`, () => socket.destroy());
}
