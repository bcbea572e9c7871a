/**
 * How the gateway's own parts send a request: as a host's `Send`, with a cheaper way to end it than an `AbortSignal`.
 */
import type { Cancellation } from './cancellation.js';
import type { Send, UpstreamReply, UpstreamRequest } from './gateway-options.js';

/**
 * Milliseconds that a connection is kept: shorter than the keep-alive of common servers and load balancers, which close
 * at 60 s, many at 30 s.
 */
export const idleTime = 25_000;

/** Bytes of an answer; the gateway reads no more. */
export const mostBytes = 256 * 1024;

/** The origin of an absolute URL, and its path with the query. Parsing costs more than the rest of a request. */
export function splitUrl(url: string): readonly [origin: string, path: string] {
  const pathAt = url.indexOf('/', url.indexOf('//') + 2);
  return pathAt < 0 ? [url, '/'] : [url.slice(0, pathAt), url.slice(pathAt)];
}

export type Sender = (
  request: Omit<UpstreamRequest, 'signal'>,
  cancellation: Cancellation,
) => Promise<UpstreamReply>;

/** A `Send` as a sender. */
export function bySignal(send: Send): Sender {
  return ({ method, url, headers, body }, { signal }) =>
    send({ method, url, headers, signal, ...(body !== undefined && { body }) });
}

/** A sender with connections of its own. */
export interface OpenSender {
  readonly send: Sender;
  close(): void;
}
