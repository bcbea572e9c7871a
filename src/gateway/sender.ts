/**
 * How the gateway's own parts send a request: as a host's `Send`, with a cheaper way to end it than the request's signal.
 */
import type { Abortable } from './cancellation.js';
import type { UpstreamReply, UpstreamRequest } from './gateway-options.js';

/** Every `Send` is one. */
export type Sender = (request: UpstreamRequest, cancellation?: Abortable) => Promise<UpstreamReply>;

/** A sender with connections of its own. */
export interface OpenSender {
  readonly send: Sender;
  close(): void;
}
