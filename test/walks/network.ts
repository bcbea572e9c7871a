/** The network between page and sandbox. It can be slow or cut, and records every exchange. */
import { createSandbox, type Sandbox } from '../../sandbox/src/sandbox/index.js';
import type { FakeClock } from '../flow/fake-clock.js';

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly scope: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  /** When the request left the page. */
  readonly at: number;
  /** Absent until a response arrives. */
  status?: number;
  /** True until the response body is read or the request is aborted. */
  isOpen: boolean;
  /** What `checkcard` said, if the page received it. */
  saysRegistered?: boolean;
  /** True for a refused request whose username and password are in force on the server. */
  isDone?: boolean;
  /** Whether the username and password of a refused log-in were in force on the server. */
  wasInForce?: boolean;
  /** True for a code request that was refused because the message was not sent. */
  isUnsent?: boolean;
  /** True for a code request that the client itself has made once more after a look-up. */
  isRepeat?: boolean;
  /** True for the request that was made once more. */
  isRepeated?: boolean;
}

/** The answer codes with which the platform refuses a used code. */
export const usedCodes = [312, 315, 425] as const;
export type UsedCode = (typeof usedCodes)[number];

const tokenRefused = 401;
const codePaths = ['/customer/verifyemail', '/customer/generateverificationcode'];
const checkPath = '/customer/checkcard';
const unsentCode = /"answercode": ?"?(?:20[2358]|48[45])\b/i;
const accountPaths = [
  '/customer/registrationVCWithVerificationCode',
  '/customer/changeUAPByVerificationCode',
];

// Created once: all walks have the same field lists.
const { campaign: fields } = createSandbox();
const campaigns = ['1001', '1002'].map((id) => ({ id, fields }));

/** Requests for a code or an account, without those whose token was refused or that were made once more. */
export const isCodeRequest = ({ path, status, isRepeated }: Exchange): boolean =>
  codePaths.includes(path) && status !== tokenRefused && !isRepeated;
export const isAccountRequest = ({ path, status }: Exchange): boolean =>
  accountPaths.includes(path) && status !== tokenRefused;

/** Sends a request to the API and returns its response. */
export type Answer = (url: URL, init?: RequestInit) => Promise<Response>;

export class Network {
  readonly sandbox: Sandbox;
  readonly exchanges: Exchange[] = [];
  isOnline = true;
  /** Milliseconds in each direction. */
  latency = 0;
  /** Delay of the next registration in milliseconds; it reaches the server even if the page aborts it. */
  straggle = 0;
  /**
   * The number of PUTs whose kept-alive connection is cut after the server has committed them: the browser repeats
   * the PUT, and the page sees the second response only.
   */
  cuts = 0;
  readonly breaches: string[] = [];

  readonly #answer: Answer;

  /** `through` is what requests pass through before the sandbox; nothing by default. */
  constructor(
    private readonly clock: FakeClock,
    usedCode: UsedCode,
    through: (sandbox: Sandbox, clock: FakeClock) => Answer = ({ fetch }) => fetch,
  ) {
    const dialect = { usedCode };
    this.sandbox = createSandbox({ seed: 1, clock: () => clock.now(), campaigns, dialect });
    this.#answer = through(this.sandbox, clock);
  }

  /** The exchanges from index `from` on. */
  since(from: number): readonly Exchange[] {
    return this.exchanges.slice(from);
  }

  /** Closes all exchanges of a page that is unloaded. */
  abandon(): void {
    for (const exchange of this.open) exchange.isOpen = false;
  }

  get open(): readonly Exchange[] {
    return this.exchanges.filter(({ isOpen }) => isOpen);
  }

  /** The `fetch` of one page; its responses are dropped after the page is unloaded. */
  fetchFor(isAlive: () => boolean): typeof globalThis.fetch {
    return async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      const path = url.pathname.replace(/^\/api/, '');
      const text = typeof init?.body === 'string' ? init.body : '{}';
      const body = JSON.parse(text) as Exchange['body'];
      const scope = typeof body.scope === 'string' ? body.scope : undefined;
      const method = init?.method ?? 'GET';
      const exchange: Exchange = { method, path, scope, body, at: this.clock.now(), isOpen: true };
      this.#count(exchange);
      this.#markRepeat(exchange);
      this.exchanges.push(exchange);
      const close = () => {
        exchange.isOpen = false;
      };
      init?.signal?.addEventListener('abort', close);
      try {
        return whenRead(await this.#carry(exchange, url, init, isAlive), close);
      } catch (error) {
        close();
        if (isAlive()) throw error;
        return await gone();
      }
    };
  }

  /** A code that was not sent may be requested once more, right after a look-up. */
  #markRepeat(exchange: Exchange): void {
    if (exchange.path !== codePaths[1]) return;
    const before = this.exchanges.findLast(({ path }) => path !== '/auth' && path !== checkPath);
    if (!before?.isUnsent || before.isRepeat || before.path !== exchange.path) return;
    if (this.exchanges.indexOf(before) === this.exchanges.length - 1) return;
    before.isRepeated = true;
    exchange.isRepeat = true;
  }

  async #carry(
    exchange: Exchange,
    url: URL,
    init: RequestInit | undefined,
    isAlive: () => boolean,
  ): Promise<Response> {
    const signal = init?.signal ?? undefined;
    signal?.throwIfAborted();
    this.#needConnection();
    url.pathname = exchange.path;
    if (this.straggle > 0 && isAccountRequest(exchange)) await this.#straggle(url, init, signal);
    await this.#travel(signal, this.latency);
    if (exchange.method === 'PUT' && this.cuts > 0) {
      this.cuts -= 1;
      await this.#answer(url, init);
      await this.#travel(signal, this.latency * 2);
    }
    const response = await this.#answer(url, init);
    if (response.status === 402 && isAccountRequest(exchange)) {
      exchange.isDone = this.isInForce(exchange);
    }
    if (response.status === 402 && exchange.scope === 'customer') {
      exchange.wasInForce = this.isInForce(exchange);
    }
    await this.#travel(signal, this.latency);
    if (!isAlive()) return gone();
    this.#needConnection();
    exchange.status = response.status;
    if (response.status === 402 && codePaths.includes(exchange.path)) {
      exchange.isUnsent = unsentCode.test(await response.clone().text());
    }
    if (exchange.path === checkPath && response.status === 200) {
      exchange.saysRegistered = (await response.clone().text()).includes(
        '"registered_customer":true',
      );
    }
    if (response.status === 400) {
      this.breaches.push(`${exchange.method} ${exchange.path}: ${await response.clone().text()}`);
    }
    return response;
  }

  /** True if the username and password of an account request log in to an active account. */
  isInForce({ body }: Exchange): boolean {
    return this.sandbox.customers.some(
      ({ username, password, status }) =>
        status === 'active' && username === body.username && password === body.password,
    );
  }

  #needConnection(): void {
    if (!this.isOnline) throw new TypeError('Failed to fetch');
  }

  /** Delivers the request to the sandbox after a delay, even if the page has aborted it. */
  #straggle(url: URL, init: RequestInit | undefined, signal?: AbortSignal): Promise<void> {
    const late = { ...init, signal: null };
    const delay = this.straggle;
    this.straggle = 0;
    this.clock.after(delay, () => {
      this.#answer(url, late).catch(() => undefined);
    });
    return this.#travel(signal, delay * 2);
  }

  #travel(signal: AbortSignal | undefined, milliseconds: number): Promise<void> {
    if (milliseconds === 0) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const abort = () => reject(signal?.reason as Error);
      const stop = this.clock.after(milliseconds, () => {
        signal?.removeEventListener('abort', abort);
        resolve();
      });
      signal?.addEventListener('abort', () => {
        stop();
        abort();
      });
    });
  }

  /** Reports two identical writes at the same time. Refreshes of different tokens are not identical. */
  #count({ method, path, scope, body }: Exchange): void {
    if (method === 'GET') return;
    const twins = this.open.filter(
      (other) =>
        other.method === method &&
        other.path === path &&
        other.scope === scope &&
        other.body.refreshToken === body.refreshToken,
    );
    if (twins.length > 0)
      this.breaches.push(`two identical requests at a time: ${method} ${path} ${scope ?? ''}`);
  }
}

/** A promise for an unloaded page; it never settles. */
function gone(): Promise<never> {
  return new Promise(() => undefined);
}

/** The response; calls `done` when its body has been read to the end or is given up, however it is read. */
function whenRead(response: Response, done: () => void): Response {
  const { body, status, headers } = response;
  if (!body) {
    done();
    return response;
  }
  const reader = body.getReader();
  const counted = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const part = await reader.read().catch((error: unknown) => {
          done();
          throw error;
        });
        if (!part.done) {
          controller.enqueue(part.value);
          return;
        }
        done();
        controller.close();
      },
      cancel(reason) {
        done();
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(counted, { status, headers });
}
