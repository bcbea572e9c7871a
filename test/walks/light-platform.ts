/**
 * Light replacements for Node's abort signals, requests and responses, limited to what a walk uses. A million walks
 * create forty million of them. `walks.test.ts` checks that walks run the same on both.
 */

type Listener = () => void;

class LightSignal {
  aborted = false;
  reason: unknown;
  /** In order of registration; the value is true for listeners with `once`. */
  readonly #listeners = new Map<Listener, boolean>();
  #dependents: LightSignal[] | undefined;

  static any(signals: readonly LightSignal[]): LightSignal {
    const signal = new LightSignal();
    const source = signals.find(({ aborted }) => aborted);
    if (source) signal.abort(source.reason);
    else for (const other of signals) (other.#dependents ??= []).push(signal);
    return signal;
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  addEventListener(_type: 'abort', listener: Listener, options?: { once?: boolean }): void {
    if (!this.#listeners.has(listener)) this.#listeners.set(listener, options?.once ?? false);
  }

  removeEventListener(_type: 'abort', listener: Listener): void {
    this.#listeners.delete(listener);
  }

  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    for (const [listener, isOnce] of this.#listeners) {
      if (isOnce) this.#listeners.delete(listener);
      listener();
    }
    for (const dependent of this.#dependents ?? []) dependent.abort(reason);
  }
}

class LightController {
  readonly signal = new LightSignal();

  abort(reason: unknown = new DOMException('This operation was aborted', 'AbortError')): void {
    this.signal.abort(reason);
  }
}

class LightRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly #body: string;

  constructor(url: URL, { method = 'GET', headers, body }: RequestInit) {
    this.url = url.href;
    this.method = method;
    this.headers = headers instanceof Headers ? headers : new Headers(headers);
    this.#body = typeof body === 'string' ? body : '';
  }

  text(): Promise<string> {
    return Promise.resolve(this.#body);
  }
}

const PlatformResponse = globalThis.Response;
const encoder = new TextEncoder();

/** A response with a text body. Streamed bodies use the platform's class. */
class LightResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly #text: string | null;

  constructor(body: BodyInit | null, init: ResponseInit = {}) {
    this.#text = typeof body === 'string' ? body : null;
    this.status = init.status ?? 200;
    this.headers = new Headers(init.headers);
    const isText = body === null || typeof body === 'string';
    if (!isText) return new PlatformResponse(body, init) as unknown as LightResponse;
  }

  get body() {
    const text = this.#text;
    const cancel = () => Promise.resolve();
    return text === null ? null : { getReader: () => readerOf(text), cancel };
  }

  text(): Promise<string> {
    return Promise.resolve(this.#text ?? '');
  }

  clone(): this {
    return this;
  }
}

/** A reader that returns all bytes at once, then the end. */
function readerOf(text: string) {
  let rest = text;
  return {
    read: () => {
      const value = encoder.encode(rest);
      rest = '';
      return Promise.resolve(value.length > 0 ? { done: false, value } : { done: true });
    },
    cancel: () => Promise.resolve(),
  };
}

/** Installs the replacements and returns a function that restores the platform's classes. */
export function installLightPlatform(): () => void {
  const { AbortController, AbortSignal, Request, Response } = globalThis;
  const { stackTraceLimit } = Error;
  // Collecting the stacks of aborted requests takes longer than the requests.
  Error.stackTraceLimit = 0;
  const put = (all: object) => void Object.assign(globalThis, all);
  put({
    AbortController: LightController,
    AbortSignal: LightSignal,
    Request: LightRequest,
    Response: LightResponse,
  });
  return () => {
    put({ AbortController, AbortSignal, Request, Response });
    Error.stackTraceLimit = stackTraceLimit;
  };
}
