/**
 * Requests to the platform with `undici`, which needs less processor time than `fetch`.
 */
import { Pool, type Dispatcher } from 'undici';
import type { Send, UpstreamReply } from '../options/gateway-options.js';
import { mostBytes } from '../platform/upstream-reply.js';

/**
 * Milliseconds for which an idle connection is kept: less than the keep-alive of common servers and load balancers,
 * which is 60 s, often 30 s.
 */
const idleTime = 25_000;
/** Connections per origin: the gateway has at most 256 requests in flight. */
const connections = 256;

/** A `send` with its own connections; `close` closes them. */
export interface OpenSender {
  readonly send: Send;
  close(): void;
}

/** A sender with its own connections. */
export function undiciSend(): OpenSender {
  const pools = new Map<string, Pool>();

  const poolOf = (origin: string): Pool => {
    let pool = pools.get(origin);
    if (!pool) {
      // No pipelining. The gateway has its own time limits.
      pool = new Pool(origin, {
        connections,
        pipelining: 1,
        keepAliveTimeout: idleTime,
        keepAliveMaxTimeout: idleTime,
        headersTimeout: 0,
        bodyTimeout: 0,
      });
      pools.set(origin, pool);
    }
    return pool;
  };

  return {
    send: ({ method, url, headers, body, signal }) =>
      new Promise((resolve, reject) => {
        const { origin, pathname, search } = new URL(url);
        const path = pathname + search;
        poolOf(origin).dispatch(
          { method, path, headers, body },
          new Exchange(signal, resolve, reject),
        );
      }),
    close() {
      for (const pool of pools.values()) void pool.destroy();
    },
  };
}

class Exchange implements Dispatcher.DispatchHandler {
  #controller: Dispatcher.DispatchController | undefined;
  #status = 0;
  #headers: Readonly<Record<string, string | string[] | undefined>> = {};
  #length = 0;
  readonly #chunks: Uint8Array[] = [];

  constructor(
    private readonly signal: AbortSignal,
    private readonly resolve: (reply: UpstreamReply) => void,
    private readonly reject: (error: Error) => void,
  ) {
    signal.addEventListener('abort', this.#stop);
  }

  readonly #stop = (): void => this.#controller?.abort(new Error('aborted'));

  onRequestStart(controller: Dispatcher.DispatchController): void {
    const isAgain = this.#controller !== undefined;
    this.#controller = controller;
    // A second start is a retry of undici: it is aborted, because the platform may have performed the first request.
    if (isAgain || this.signal.aborted) this.#stop();
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Readonly<Record<string, string | string[] | undefined>>,
  ): void {
    this.#status = status;
    this.#headers = headers;
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length <= mostBytes) return;
    // The reader refuses a body of this size, so the rest is not read.
    this.#finish();
    this.#stop();
  }

  onResponseEnd(): void {
    this.#finish();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.signal.removeEventListener('abort', this.#stop);
    this.reject(error);
  }

  #finish(): void {
    this.signal.removeEventListener('abort', this.#stop);
    this.resolve({
      status: this.#status,
      header: (name) => {
        const value = this.#headers[name];
        return Array.isArray(value) ? value.join(', ') : value;
      },
      body: this.#chunks,
    });
  }
}
