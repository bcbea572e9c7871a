/**
 * Requests to the platform by `node:http(s)`, on connections that are kept.
 */
import http from 'node:http';
import https from 'node:https';
import type { Send, UpstreamReply } from './gateway-options.js';

/** Shorter than the keep-alive of common servers and load balancers: they close at 60 s, many at 30 s. */
const idleTime = 25_000;

export interface NodeSend {
  readonly send: Send;
  close(): void;
}

export function createNodeSend(): NodeSend {
  const options = { keepAlive: true, timeout: idleTime, scheduling: 'lifo' } as const;
  const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) };
  const targets = new Map<string, http.RequestOptions>();

  const send: Send = ({ method, url, headers, body, signal }) =>
    new Promise<UpstreamReply>((resolve, reject) => {
      const isTls = url.startsWith('https:');
      const request = (isTls ? https : http).request({
        ...target(url),
        method,
        agent: agents[isTls ? 'https:' : 'http:'],
        headers:
          body === undefined
            ? { ...headers }
            : { ...headers, 'content-length': Buffer.byteLength(body) },
        signal,
      });
      request.on('error', reject);
      request.on('response', (response) => {
        resolve({
          status: response.statusCode ?? 0,
          header: (name) => [response.headers[name]].flat().join(', ') || undefined,
          body: response,
        });
      });
      request.end(body);
    });

  /** Host and port of a URL, read once an origin: parsing costs more than the rest. */
  function target(url: string): http.RequestOptions {
    const start = url.indexOf('/', url.indexOf('//') + 2);
    const origin = start < 0 ? url : url.slice(0, start);
    let known = targets.get(origin);
    if (!known) {
      const { hostname, port } = new URL(origin);
      known = { hostname: hostname.replace(/^\[|\]$/g, ''), port };
      targets.set(origin, known);
    }
    return { ...known, path: start < 0 ? '/' : url.slice(start) };
  }

  return {
    send,
    close() {
      agents['http:'].destroy();
      agents['https:'].destroy();
    },
  };
}
