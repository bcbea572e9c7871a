/**
 * Request and response, independent of server and runtime.
 */

/** A request. */
export interface Incoming {
  /** Method in upper case. */
  readonly method: string;
  /** Path and query of the request line, neither decoded nor normalised. */
  readonly target: string;
  /** The Host header. */
  readonly host: string;
  /** The value of a header by its lower-case name; several values are joined by `, `. */
  header(name: string): string | undefined;
  /** Resolves to the body; to undefined if it is longer than `limit` bytes. */
  body(limit: number): Promise<Uint8Array | undefined>;
  /** The remote address of the socket. */
  readonly ip: string;
  /** Keeps a runtime alive until the work is done; absent in runtimes that do not stop after the response. */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}

/** A response. */
export interface Outgoing {
  readonly status: number;
  /** The receiver's own: it may add to them. */
  readonly headers: Record<string, string>;
  readonly body?: string | Uint8Array;
}

/** Responds to a request. Never rejects. */
export type Handler = (incoming: Incoming) => Promise<Outgoing>;
