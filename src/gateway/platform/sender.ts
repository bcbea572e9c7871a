/**
 * The internal form of the option `send`, with a `Cancellation` in place of the slower `AbortSignal`.
 */
import type { Cancellation } from '../http/cancellation.js';
import type { Send, UpstreamReply, UpstreamRequest } from '../options/gateway-options.js';

/**
 * Milliseconds for which an idle connection is kept: less than the keep-alive of common servers and load balancers,
 * which is 60 s, often 30 s.
 */
export const idleTime = 25_000;

/** Largest response body in bytes that the gateway reads. */
export const mostBytes = 256 * 1024;

/**
 * Origin and path (with query) of an absolute URL. Avoids `URL`, whose parsing is slow compared to the rest of a
 * request.
 */
export function splitUrl(url: string): readonly [origin: string, path: string] {
  const pathAt = url.indexOf('/', url.indexOf('//') + 2);
  return pathAt < 0 ? [url, '/'] : [url.slice(0, pathAt), url.slice(pathAt)];
}

/** Sends one request. Rejects if there is no response or the request is cancelled. */
export type Sender = (
  request: Omit<UpstreamRequest, 'signal'>,
  cancellation: Cancellation,
) => Promise<UpstreamReply>;

/** Converts the option `send` to a sender. */
export function bySignal(send: Send): Sender {
  return ({ method, url, headers, body }, { signal }) =>
    send({ method, url, headers, signal, ...(body !== undefined && { body }) });
}

/** A sender with its own connections; `close` closes them. */
export interface OpenSender {
  readonly send: Sender;
  close(): void;
}
