/** A real Valkey or Redis on a free loopback port, without anything on disk. */
import { findServers } from '../../../../scripts/servers.mjs';
import { start, type Child } from './child.js';
import { freePort } from './free-port.js';

export interface Valkey {
  readonly url: string;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
  /** Starts it anew on the same port, empty. */
  restart(): Promise<void>;
  /** Lets it keep its connections and answer nothing. */
  freeze(): void;
  thaw(): void;
}

export async function startValkey(more: readonly string[] = []): Promise<Valkey> {
  const { valkey } = findServers();
  if (!valkey) throw new Error('neither valkey-server nor redis-server is on this machine');
  const port = await freePort();
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  let child: Child;
  const run = async () => {
    child = start(valkey, [...words, ...more]);
    await child.says(/Ready to accept connections/);
  };
  await run();
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: async () => {
      await child.end('SIGKILL');
    },
    restart: async () => {
      await child.end('SIGKILL');
      await run();
    },
    freeze: () => child.process.kill('SIGSTOP'),
    thaw: () => child.process.kill('SIGCONT'),
  };
}
