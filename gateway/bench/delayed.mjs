/** A wire that takes its time: every byte arrives so many milliseconds later, each way; a connection takes a round trip. */
import { connect, createServer } from 'node:net';

export function startDelayed(port, milliseconds) {
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    const carry = (from, to) => {
      from.on('data', (data) => setTimeout(() => to.writable && to.write(data), milliseconds));
      from.on('close', () => setTimeout(() => to.destroy(), milliseconds));
      from.on('error', () => undefined);
    };
    // The handshake of the real connection was on this machine: its round trip is added.
    near.pause();
    setTimeout(() => near.resume(), 2 * milliseconds);
    carry(near, far);
    carry(far, near);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({ port: server.address().port, close: () => server.close() }),
    );
  });
}
