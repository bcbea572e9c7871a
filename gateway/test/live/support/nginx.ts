/** A real nginx with one server block, on a free loopback port. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findServers } from '../../../../scripts/servers.mjs';
import { start } from './child.js';
import { freePort } from '../../../../scripts/free-port.mjs';

export interface Nginx {
  readonly url: string;
  readonly port: number;
  /** Replaces the content next to the server block; requests in progress end with the old one. */
  reload(http: string): void;
  close(): Promise<void>;
}

/** `server`: content of the server block. `http`: content next to it. */
export async function startNginx({
  server,
  http = '',
}: {
  server: string;
  http?: string;
}): Promise<Nginx> {
  const { nginx } = findServers();
  if (!nginx) throw new Error('nginx is not on this machine');
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'gateway-nginx-'));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  const write = (beside: string) =>
    writeFileSync(
      join(folder, 'nginx.conf'),
      `pid ${folder}/pid;
error_log stderr;
worker_processes 1;
events {}
http {
access_log off;
${temporary}
${beside}
server {
listen 127.0.0.1:${port};
${server}
}
}`,
    );
  write(http);
  const child = start(nginx, ['-p', folder, '-c', 'nginx.conf', '-g', 'daemon off;']);
  await accepts(port, () => {
    if (child.process.exitCode !== null) throw new Error(child.output());
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    reload: (beside) => {
      write(beside);
      child.process.kill('SIGHUP');
    },
    close: async () => {
      await child.end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** nginx does not report that it is ready: polls until the port responds. */
async function accepts(port: number, check: () => void): Promise<void> {
  for (;;) {
    check();
    const answered = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.once('close', () => resolve(false));
      socket.once('connect', () => socket.destroy());
    });
    if (answered) return;
    await delay(10);
  }
}
