/** Serves a sandbox over HTTP with Node's own server. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { createSandbox } from '../sandbox/sandbox.js';
import { alreadySent, createSandboxApp, type SandboxApp } from '../sandbox/sandbox-app.js';

/** Listens on this machine only; rejects with a sentence if the port is in use. Port 0 takes a free one. */
export function serveSandbox(port: number, sandbox = createSandbox()): Promise<Server> {
  const app = createSandboxApp(sandbox);
  const server = createServer((request, response) => {
    answer(app, request, response).catch(() => response.destroy());
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new Error(`Port ${port} is taken: choose another one with --port.`) : error);
    });
    server.listen(port, 'localhost', () => resolve(server));
  });
}

async function answer(
  app: SandboxApp,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const left = new AbortController();
  outgoing.once('close', () => left.abort(new Error('The caller has left')));
  const { method = 'GET', url = '/', headers } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const request = new Request(new URL(url, 'http://localhost'), {
    method,
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, String(value)]),
    ),
    body: hasBody ? await textOf(incoming) : null,
    signal: left.signal,
  });
  const response = await app.fetch(request, { incoming });
  if (response.headers.has(alreadySent)) return;
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body) Readable.fromWeb(response.body as never).pipe(outgoing);
  else outgoing.end();
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks).toString('utf8');
}
