/** A real Valkey or Redis on a free loopback port, without any data on disk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findServers } from '../../../../scripts/servers.mjs';
import { start, type Child } from './child.js';
import { freePort } from './free-port.js';

export interface Valkey {
  readonly url: string;
  /** Kills the process, like a crash. */
  kill(): Promise<void>;
  /** Stops the process for good. */
  close(): Promise<void>;
  /** Starts an empty store on the same port. */
  restart(): Promise<void>;
  /** Stops responding, with open connections. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
}

export async function startValkey(more: readonly string[] = []): Promise<Valkey> {
  const { valkey } = findServers();
  if (!valkey) throw new Error('neither valkey-server nor redis-server is on this machine');
  const port = await freePort();
  // The folder for a cluster node's state.
  const folder = mkdtempSync(join(tmpdir(), 'gateway-valkey-'));
  const argv = [
    '--dir',
    folder,
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'no',
  ];
  let child: Child;
  const run = async () => {
    child = start(valkey, [...argv, ...more]);
    await child.says(/Ready to accept connections/);
  };
  await run();
  return {
    url: `redis://127.0.0.1:${port}`,
    kill: async () => {
      await child.end('SIGKILL');
    },
    close: async () => {
      await child.end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
    restart: async () => {
      await child.end('SIGKILL');
      await run();
    },
    freeze: () => {
      child.process.kill('SIGSTOP');
      return Promise.resolve();
    },
    thaw: () => {
      child.process.kill('SIGCONT');
      return Promise.resolve();
    },
  };
}
