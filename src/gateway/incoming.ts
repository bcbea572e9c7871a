/**
 * A request and its answer as the gateway handles them, whatever server or runtime they come from.
 */
import type { Abortable } from './cancellation.js';

export interface Incoming {
  readonly method: string;
  /** Path and query exactly as in the request line: not decoded, not normalised. */
  readonly target: string;
  /** The Host header. */
  readonly host: string;
  /** A header by its lower-case name; several of one name joined by `, `. */
  header(name: string): string | undefined;
  /** The body, at most `limit` bytes; undefined when it is longer. */
  body(limit: number): Promise<Uint8Array | undefined>;
  /** The address of the socket. */
  readonly ip: string;
  /** Aborted when the visitor leaves. */
  readonly signal: Abortable;
  /** Keeps the runtime alive until the work is done, where it would stop otherwise. */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}

export interface Outgoing {
  readonly status: number;
  /** The receiver's own: it may add to them. */
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
}

/** Never rejects. */
export type Handler = (incoming: Incoming) => Promise<Outgoing>;
