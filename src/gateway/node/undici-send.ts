/**
 * Requests to the platform by `undici`, where it is installed: less processor time than `node:https` takes.
 */
import type { Dispatcher, Pool } from 'undici';
import type { Abortable } from '../cancellation.js';
import type { UpstreamReply } from '../gateway-options.js';
import { idleTime, mostBytes, splitUrl, type OpenSender } from '../sender.js';

/** At a time, an origin; the gateway lets 256 requests through. */
const connections = 256;

/** Undefined where `undici` 7 or newer is not installed: handlers of older versions have other methods. */
export async function undiciSend(): Promise<OpenSender | undefined> {
  const undici = await import('undici').catch(() => undefined);
  if (!undici || !('cacheStores' in undici)) return undefined;
  const pools = new Map<string, Pool>();

  const poolOf = (origin: string): Pool => {
    let pool = pools.get(origin);
    if (!pool) {
      // One request at a time on a connection. The gateway has time limits of its own.
      pool = new undici.Pool(origin, {
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
    send: (request, cancellation) =>
      new Promise((resolve, reject) => {
        const { method, url, headers, body } = request;
        const [origin, path] = splitUrl(url);
        poolOf(origin).dispatch(
          { method, path, headers, body },
          new Exchange(cancellation, resolve, reject),
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
    private readonly cancellation: Abortable,
    private readonly resolve: (reply: UpstreamReply) => void,
    private readonly reject: (error: Error) => void,
  ) {
    cancellation.addEventListener('abort', this.#stop);
  }

  readonly #stop = (): void => this.#controller?.abort(new Error('aborted'));

  onRequestStart(controller: Dispatcher.DispatchController): void {
    const isAgain = this.#controller !== undefined;
    this.#controller = controller;
    // A second time would be a repeat of what the platform may have done.
    if (isAgain || this.cancellation.aborted) this.#stop();
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
    // The reader refuses it: what is still to come is not taken.
    this.#finish();
    this.#stop();
  }

  onResponseEnd(): void {
    this.#finish();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.cancellation.removeEventListener('abort', this.#stop);
    this.reject(error);
  }

  #finish(): void {
    this.cancellation.removeEventListener('abort', this.#stop);
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
