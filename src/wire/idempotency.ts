/**
 * One visitor action, one key: lets a gateway recognise a request that a browser or this client sends twice.
 */
import { OnboardingError } from '../domain/problem.js';
import { mayHaveCommitted } from '../domain/problem-meaning.js';
import type { Call } from './requests.js';
import { pageOrigin } from './runtime.js';

/** Headers of one write; empty where no key may be sent. */
export type KeyHeader = Readonly<Record<string, string>>;

/**
 * Gives each write its `Idempotency-Key`, 32 hexadecimal digits. A new call gets a new key, with one exception: a PUT
 * that repeats the body of the PUT before, whose answer was lost, is the same action and keeps its key.
 */
export class IdempotencyKeys {
  readonly #isAllowed: boolean;
  /** The PUT whose outcome is unknown. */
  #lost: { readonly request: string; readonly key: string } | undefined;

  /** Sends keys only if `apiBase` is on the origin of the page: another origin would have to allow the header (CORS). */
  constructor(apiBase: string) {
    this.#isAllowed = isSameOrigin(apiBase);
  }

  /** Runs `work` with the key of this call; rejects as `work` does. */
  async run<Result>(call: Call, work: (header: KeyHeader) => Promise<Result>): Promise<Result> {
    if (!this.#isAllowed || call.method === 'GET') return work({});
    const request = `${call.target} ${JSON.stringify(call.body)}`;
    const key = this.#lost?.request === request ? this.#lost.key : randomKey();
    this.forget();
    try {
      return await work({ 'idempotency-key': key });
    } catch (error) {
      if (call.method === 'PUT' && mayHaveArrived(error)) this.#lost = { request, key };
      throw error;
    }
  }

  /** Drops the request that is kept for comparison: it holds a password. */
  forget(): void {
    this.#lost = undefined;
  }
}

/** Anything but an `OnboardingError` is an abort: the request may be on its way. */
function mayHaveArrived(error: unknown): boolean {
  return !(error instanceof OnboardingError) || mayHaveCommitted(error.problem);
}

/**
 * Whether requests to `apiBase` stay on the origin of the page. Without a page (Node) a path is same-origin by
 * definition and a whole address is not. A sandboxed frame has the origin "null" and no address of its own origin.
 */
function isSameOrigin(apiBase: string): boolean {
  const { address, origin } = pageOrigin();
  try {
    return new URL(apiBase, address).origin === origin && origin !== 'null';
  } catch {
    return false;
  }
}

/** Not `crypto.randomUUID`, which exists in secure contexts only. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
