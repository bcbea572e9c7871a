/** HTTP servers with limits of time and size, and how they end. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const second = 1000;

/** Starts a server for visitors: a connection that is slow, huge or idle is ended. */
export function listenToVisitors(
  listener: RequestListener,
  port: number,
  host: string,
): Promise<Server> {
  const server = createServer(
    {
      // The whole head, and the whole request, from its first byte: a client that sends a byte now and then is cut.
      headersTimeout: 10 * second,
      requestTimeout: 15 * second,
      connectionsCheckingInterval: second,
      // Longer than a proxy in front keeps its connections (nginx: 60 s), so that it never writes to a closed one.
      keepAliveTimeout: 65 * second,
      maxHeaderSize: 16 * 1024,
      requireHostHeader: true,
      insecureHTTPParser: false,
    },
    listener,
  );
  server.maxConnections = 4096;
  server.maxHeadersCount = 100;
  // A client that takes no answer; the longest call takes 20 s.
  server.setTimeout(30 * second);
  return listening(server, port, host);
}

/** Starts a server for the host's own tools. */
export const listenToAdmin = (listener: RequestListener, port: number): Promise<Server> =>
  listening(createServer(listener), port, '127.0.0.1');

function listening(server: Server, port: number, host: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${String(port)} is taken`) : error);
    });
    server.listen(port, host, () => resolve(server));
  });
}

/** The base URL of a server that listens. */
export function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${String(port)}`;
}

/** Takes no new connection; resolves when all are closed, those with an answer under way as soon as it is written. */
export function finish(server: Server): Promise<void> {
  // A connection whose answer is written later is idle from then on: Node closes only those that are idle now.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  return new Promise<void>((resolve) => {
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
  });
}
