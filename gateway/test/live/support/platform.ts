/** The platform: the sandbox behind a real HTTP server that records its requests. */
import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import {
  createSandbox,
  type Sandbox,
  type SandboxOptions,
} from '../../../../sandbox/src/sandbox/index.js';

export interface Call {
  readonly method: string;
  /** The path without `/api` and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

export interface Platform {
  /** Ends in `/api`. */
  readonly url: string;
  readonly sandbox: Sandbox;
  readonly calls: Call[];
  /** Called after the work of a call and before its reply, which waits for the promise. */
  beforeAnswer: (call: Call, response: ServerResponse) => Promise<void> | void;
  countOf(path: string): number;
  close(): Promise<void>;
}

export async function startPlatform(options: SandboxOptions = {}): Promise<Platform> {
  const sandbox = createSandbox({ seed: 1, ...options });
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const target = url.replace(/^\/api/, '');
      const call = { method, path: target.replace(/\?.*/, ''), headers };
      calls.push(call);
      void answer(call, target, Buffer.concat(chunks), response);
    });
  });

  async function answer(call: Call, target: string, body: Buffer, response: ServerResponse) {
    const headers = new Headers();
    for (const [name, value] of Object.entries(call.headers)) {
      if (typeof value === 'string') headers.set(name, value);
    }
    const { method } = call;
    const given = await sandbox.fetch(`http://sandbox.test${target}`, {
      method,
      headers,
      ...(method === 'GET' ? {} : { body: body.toString() }),
    });
    const text = await given.text();
    await platform.beforeAnswer(call, response);
    response.writeHead(given.status, { 'content-type': given.headers.get('content-type') ?? '' });
    response.end(text);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const platform: Platform = {
    url: `http://127.0.0.1:${port}/api`,
    sandbox,
    calls,
    beforeAnswer: () => undefined,
    countOf: (path) => calls.filter((call) => call.path === path).length,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return platform;
}

export const registerPath = '/customer/registrationVCWithVerificationCode';
