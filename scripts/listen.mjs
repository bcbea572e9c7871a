/**
 * Opens the ports of the demo server: on the two addresses of `localhost`, and on the local network if asked to.
 */
import { createServer } from 'node:http';
import { networkInterfaces } from 'node:os';

/**
 * One server for each address. `lan` is the address in the local network at which a phone reaches the server, or
 * undefined. Rejects with a sentence if the port is in use.
 *
 * @param {import('node:http').RequestListener} answer
 * @param {{ port: number; lan: boolean }} options
 */
export async function listen(answer, { port, lan }) {
  const first = await listenOn('127.0.0.1', answer, port).catch((error) => {
    throw explain(error, port);
  });
  const taken = first.address().port;
  const servers = [first];
  try {
    servers.push(await listenOn('::1', answer, taken));
  } catch (error) {
    // A system may have only one of the two.
    if (!isUnavailable(error)) {
      first.close();
      // A free port of one address may be that of a connection of the other.
      if (port === 0 && isTaken(error)) return listen(answer, { port, lan });
      throw explain(error, taken);
    }
  }
  for (const address of lan ? lanAddresses() : []) {
    const server = await listenOn(address, answer, taken).catch(() => undefined);
    if (server) return { servers: [...servers, server], lan: `http://${address}:${taken}` };
  }
  return { servers, lan: undefined };
}

const isTaken = ({ code }) => code === 'EADDRINUSE';
const isUnavailable = ({ code }) => ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(code);

/** The IPv4 addresses of this machine in private networks. */
function lanAddresses() {
  return Object.values(networkInterfaces())
    .flat()
    .filter(({ family, internal, address }) => {
      const isPrivate = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\./.test(address);
      return family === 'IPv4' && !internal && isPrivate;
    })
    .map(({ address }) => address);
}

function listenOn(address, answer, port) {
  // Longer than a test waits between two requests: with `keepAlive` only a fault ends a connection.
  const server = createServer({ keepAliveTimeout: 120_000 }, answer);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, address, () => resolve(server));
  });
}

function explain(error, port) {
  if (!isTaken(error)) return error;
  return new Error(`Port ${port} is taken. Choose another one: PORT=${port + 1} npm start`);
}
