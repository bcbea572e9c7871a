/**
 * The way between page and sandbox: it can be slow or cut, and it remembers what went over it.
 */
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js';
import type { FakeClock } from '../flow/fake-clock.js';

export interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly scope: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
  /** When it left the page. */
  readonly at: number;
  /** Absent as long as, or because, no answer came. */
  status?: number;
  /** Until its answer is read to the end, or given up. */
  isOpen: boolean;
  /** What `checkcard` said, if that could be read. */
  saysRegistered?: boolean;
  /** Refused although the username and the password that it asks for are in force. */
  isDone?: boolean;
}

/** How the platform refuses a code that has done its work. */
export const usedCodes = [312, 315, 425] as const;
export type UsedCode = (typeof usedCodes)[number];

const tokenRefused = 401;
const codePaths = ['/customer/verifyemail', '/customer/generateverificationcode'];
const accountPaths = [
  '/customer/registrationVCWithVerificationCode',
  '/customer/changeUAPByVerificationCode',
];

// The field lists are the same on each walk: made once.
const { campaign: fields } = createSandbox();
const campaigns = ['1001', '1002'].map((id) => ({ id, fields }));

/** What asks for a code or an account; a call whose token is refused asks for nothing. */
export const isCodeRequest = ({ path, status }: Exchange): boolean =>
  codePaths.includes(path) && status !== tokenRefused;
export const isAccountRequest = ({ path, status }: Exchange): boolean =>
  accountPaths.includes(path) && status !== tokenRefused;

/** Answers a request to a path of the Customer API. */
export type Answer = (url: URL, init?: RequestInit) => Promise<Response>;

export class Network {
  readonly sandbox: Sandbox;
  readonly exchanges: Exchange[] = [];
  isOnline = true;
  /** Milliseconds each way. */
  latency = 0;
  /** Milliseconds that the next registration is on its way, even if the page gives up on it. */
  straggle = 0;
  /**
   * So many kept connections are cut after the server has done what a PUT asks for: the browser repeats it by itself, and
   * the page sees the second answer alone.
   */
  cuts = 0;
  readonly breaches: string[] = [];

  readonly #answer: Answer;

  /** `through` says what stands before the sandbox; default: nothing. */
  constructor(
    private readonly clock: FakeClock,
    usedCode: UsedCode,
    through: (sandbox: Sandbox, clock: FakeClock) => Answer = ({ fetch }) => fetch,
  ) {
    const dialect = { usedCode };
    this.sandbox = createSandbox({ seed: 1, clock: () => clock.now(), campaigns, dialect });
    this.#answer = through(this.sandbox, clock);
  }

  /** What was asked of the server since the number of exchanges was `from`. */
  since(from: number): readonly Exchange[] {
    return this.exchanges.slice(from);
  }

  /** The page is gone, and with it whoever waited. */
  abandon(): void {
    for (const exchange of this.open) exchange.isOpen = false;
  }

  get open(): readonly Exchange[] {
    return this.exchanges.filter(({ isOpen }) => isOpen);
  }

  /** The `fetch` of a page: nothing reaches a page that is gone. */
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
      this.exchanges.push(exchange);
      const close = () => {
        exchange.isOpen = false;
      };
      // The client aborts each request when it is done with it.
      init?.signal?.addEventListener('abort', close);
      try {
        return await this.#carry(exchange, url, init, isAlive);
      } catch (error) {
        close();
        if (isAlive()) throw error;
        return await gone();
      }
    };
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
    await this.#travel(signal, this.latency);
    if (!isAlive()) return gone();
    this.#needConnection();
    exchange.status = response.status;
    if (exchange.path === '/customer/checkcard' && response.status === 200) {
      exchange.saysRegistered = (await response.clone().text()).includes(
        '"registered_customer":true',
      );
    }
    if (response.status === 400) {
      this.breaches.push(`${exchange.method} ${exchange.path}: ${await response.clone().text()}`);
    }
    return response;
  }

  /** Whether the username and the password of an account request let in. */
  isInForce({ body }: Exchange): boolean {
    return this.sandbox.customers.some(
      ({ username, password, status }) =>
        status === 'active' && username === body.username && password === body.password,
    );
  }

  #needConnection(): void {
    if (!this.isOnline) throw new TypeError('Failed to fetch');
  }

  /** The server gets it, long after the page has given up. */
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

  /** Two of a kind at a time are one too many; each token is renewed by itself. */
  #count({ method, path, scope, body }: Exchange): void {
    if (method === 'GET') return;
    const twins = this.open.filter(
      (other) =>
        other.method === method &&
        other.path === path &&
        other.scope === scope &&
        other.body.refreshToken === body.refreshToken,
    );
    if (twins.length > 0) this.breaches.push(`two at a time: ${method} ${path} ${scope ?? ''}`);
  }
}

/** Nothing reaches a page that is not there any more. */
function gone(): Promise<never> {
  return new Promise(() => undefined);
}
