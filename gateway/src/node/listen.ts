/** HTTP servers with time and size limits, and their shutdown. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const second = 1000;

/** Starts the server for visitors. It closes slow, oversized and idle connections. Rejects if the port is taken. */
export function listenToVisitors(
  listener: RequestListener,
  port: number,
  host: string,
): Promise<Server> {
  const server = createServer(
    {
      // Limits for all headers and for the whole request: closes the connection of a client that sends byte by byte.
      headersTimeout: 10 * second,
      requestTimeout: 15 * second,
      connectionsCheckingInterval: second,
      // Longer than the keep-alive of a proxy in front (nginx: 60 s), so that the proxy never writes to a closed
      // connection.
      keepAliveTimeout: 65 * second,
      maxHeaderSize: 16 * 1024,
      insecureHTTPParser: false,
    },
    listener,
  );
  server.maxConnections = 4096;
  // 0: no limit besides the size. Node would drop further headers silently, among them the visitor's address.
  server.maxHeadersCount = 0;
  // For a client that does not read the response; the longest call takes 20 s.
  server.setTimeout(30 * second);
  return listening(server, port, host, 'PORT');
}

/** Starts the server for the operator. Rejects if the port is taken. */
export const listenToAdmin = (
  listener: RequestListener,
  port: number,
  host: string,
): Promise<Server> => listening(createServer(listener), port, host, 'ADMIN_PORT');

function listening(
  server: Server,
  port: number,
  host: string,
  setting: 'PORT' | 'ADMIN_PORT',
): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(
        isTaken
          ? new Error(`Port ${String(port)} is taken. Choose another one: ${setting}=`)
          : error,
      );
    });
    server.listen(port, host, () => resolve(server));
  });
}

/** The base URL of a listening server, with `localhost` instead of an address for all interfaces. */
export function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${String(port)}`;
}

/**
 * Stops accepting connections. Resolves when all are closed; those with a response in progress close after it is
 * written.
 */
export function finish(server: Server): Promise<void> {
  // `close()` ends only the connections that are idle now. The others become idle once their response is written.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  return new Promise<void>((resolve) => {
    server.close(() => {
      clearInterval(sweep);
      resolve();
    });
  });
}
