import { createServer } from 'node:net';

/**
 * A free loopback port for a server that must be told its port. It is below the ports that a system gives to connections, so that
 * none of them takes it before the server does; so is the bus of a cluster of Valkey, 10,000 above it.
 *
 * @returns {Promise<number>}
 */
export async function freePort() {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 10_000);
    if (await isFree(port)) return port;
  }
}

function isFree(port) {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
