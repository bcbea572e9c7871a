/**
 * Requests to the platform with `node:http` and `node:https`, on keep-alive connections.
 */
import http from 'node:http';
import https from 'node:https';
import type { UpstreamReply } from '../options/gateway-options.js';
import { idleTime, mostBytes, splitUrl, type OpenSender, type Sender } from './sender.js';

/**
 * A sender with its own connections. A request rejects if the connection is lost or the request is cancelled. It does
 * not follow redirects, and stops reading after 256 kB.
 */
export function createNodeSend(): OpenSender {
  const options = { keepAlive: true, timeout: idleTime, scheduling: 'lifo' } as const;
  const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) };
  const targets = new Map<string, http.RequestOptions>();

  const send: Sender = (sent, cancellation) =>
    new Promise<UpstreamReply>((resolve, reject) => {
      const { method, url, headers, body } = sent;
      const isTls = url.startsWith('https:');
      const request = (isTls ? https : http).request({
        ...target(url),
        method,
        agent: agents[isTls ? 'https:' : 'http:'],
        headers:
          body === undefined ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
      });
      // Listeners, because the option `signal` and an async iterator of the body cost a tenth of the request.
      const stop = () => request.destroy(new Error('aborted'));
      if (cancellation.aborted) stop();
      else cancellation.addEventListener('abort', stop);
      const fail = (error: Error) => {
        cancellation.removeEventListener('abort', stop);
        reject(error);
      };
      request.on('error', fail);
      let hasResponse = false;
      // A request can close without a response or an error, as after a 101.
      request.on('close', () => {
        if (!hasResponse) fail(new Error('closed'));
      });
      request.on('response', (response) => {
        hasResponse = true;
        const chunks: Uint8Array[] = [];
        let length = 0;
        response.on('data', (chunk: Uint8Array) => {
          chunks.push(chunk);
          length += chunk.length;
          // The reader refuses a body of this size, so the rest is not read.
          if (length > mostBytes) response.destroy();
        });
        const finish = () => {
          cancellation.removeEventListener('abort', stop);
          resolve({
            status: response.statusCode ?? 0,
            header: (name) => [response.headers[name]].flat().join(', ') || undefined,
            body: chunks,
          });
        };
        response.on('end', finish);
        response.on('close', () => {
          if (length > mostBytes) finish();
          else if (!response.complete) fail(new Error('cut'));
        });
      });
      request.end(body);
    });

  /** Host, port and path of a URL; each origin is parsed once. */
  function target(url: string): http.RequestOptions {
    const [origin, path] = splitUrl(url);
    let known = targets.get(origin);
    if (!known) {
      const { hostname, port } = new URL(origin);
      known = { hostname: hostname.replace(/^\[|\]$/g, ''), port };
      targets.set(origin, known);
    }
    return { ...known, path };
  }

  return {
    send,
    close() {
      agents['http:'].destroy();
      agents['https:'].destroy();
    },
  };
}
