/** Serves a sandbox over HTTP with Node's own server. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { Sandbox } from '../sandbox/sandbox.js';
import { alreadySent, createSandboxApp, type SandboxApp } from '../sandbox/sandbox-app.js';
import { refusalOf, refusedHost } from './allowed-hosts.js';
import type { SandboxArguments } from './command-line.js';
import { answerPage } from './sandbox-page.js';

/**
 * Serves the sandbox, and its page at `/`; by default for this machine only. Rejects with a sentence if it cannot listen.
 * Port 0 takes a free one. `allowedHosts` are names beside `localhost` and IP addresses.
 */
export function serveSandbox(
  port: number,
  sandbox: Sandbox,
  { host = 'localhost', allowedHosts = [] }: Partial<SandboxArguments> = {},
): Promise<Server> {
  const sandboxApp = createSandboxApp(sandbox);
  const app: SandboxApp = {
    fetch: async (request, bindings) => answerPage(request) ?? sandboxApp.fetch(request, bindings),
  };
  const server = createServer((request, response) => {
    const refused = refusedHost(request.headers.host, allowedHosts);
    if (refused === undefined) answer(app, request, response).catch(() => response.destroy());
    else refuse(response, refused);
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      const sentence = isTaken
        ? `Port ${port} is taken: choose another one with --port.`
        : `The sandbox cannot listen at ${host}, port ${port}: ${error.message}.`;
      reject(new Error(sentence, { cause: error }));
    });
    server.listen(port, host, () => resolve(server));
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
    body: hasBody ? (Readable.toWeb(incoming) as ReadableStream<Uint8Array>) : null,
    duplex: 'half',
    signal: left.signal,
  } as RequestInit);
  const response = await app.fetch(request, { incoming });
  if (response.headers.has(alreadySent)) return;
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  if (response.body) Readable.fromWeb(response.body as never).pipe(outgoing);
  else outgoing.end();
}

function refuse(outgoing: ServerResponse, name: string): void {
  outgoing.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  outgoing.end(refusalOf(name, `onboarding-sandbox --allowed-host ${name}`));
}
