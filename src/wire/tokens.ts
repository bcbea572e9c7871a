/**
 * The bearer token of one scope: fetched once for all concurrent callers, and renewed before it expires.
 */
import { OnboardingError, type Problem } from '../domain/problem.js';
import { hasResponse, isRetryable } from '../domain/problem-meaning.js';
import { raceAbort } from './abort.js';

/**
 * The token in a reply; `expiresIn` in seconds. Only a page that hands over a session sets it: in a reply it is not read, because a
 * token is valid for 15 minutes from receipt by the contract, whatever the server says.
 */
export interface TokenReply {
  readonly token: string;
  readonly refreshToken?: string;
  readonly expiresIn?: number;
}

interface CurrentToken {
  readonly token: string;
  readonly refreshToken?: string;
  /** Milliseconds on the client's clock. */
  readonly expires: number;
  readonly refreshExpires: number;
  /** From this time on it is renewed before it is used. */
  readonly renewFrom: number;
  /** The same time on the device's clock, which continues while the device sleeps. */
  readonly renewOn: number;
  /**
   * Whether the reply to its last renewal had no token. After the first such reply the connection may be at fault, after the
   * second the server is.
   */
  readonly renewalFailed?: boolean;
}

/** Where tokens come from, and the clocks: `now` in milliseconds that only grow, `date` in epoch milliseconds. */
export interface TokenSource {
  readonly now: () => number;
  readonly date: () => number;
  /** Fetches a token without a refresh token; absent where the visitor has to log in. */
  readonly open?: (signal: AbortSignal) => Promise<TokenReply>;
  readonly renew: (refreshToken: string, signal: AbortSignal) => Promise<TokenReply>;
}

const minute = 60_000;
const tokenLife = 15 * minute;
const refreshLife = 60 * minute;
/** Milliseconds. A token that expires this soon may expire before the request arrives. */
const margin = 30_000;

/** Holds the token of one scope and renews it; see `get`. */
export class Tokens {
  #current: CurrentToken | undefined;
  #pending: Promise<string> | undefined;
  #life = new AbortController();

  constructor(private readonly source: TokenSource) {}

  /** Whether there is a token that can be used or renewed. */
  get isAvailable(): boolean {
    return this.canRenew || this.source.now() < (this.#current?.expires ?? 0);
  }

  /** Whether a refused token can be replaced without the visitor. */
  get canRenew(): boolean {
    const { refreshToken, refreshExpires = 0 } = this.#current ?? {};
    const isFresh = refreshToken !== undefined && this.source.now() < refreshExpires;
    return this.source.open !== undefined || isFresh;
  }

  /**
   * A token that should be accepted; `refused` is one that the server has just refused. Rejects with `session-expired` or
   * `unauthorised` if there is none, with the problem of the token call, or with the reason of `signal`.
   */
  async get(signal: AbortSignal, refused?: string): Promise<string> {
    signal.throwIfAborted();
    const held = this.#current;
    const { now, date } = this.source;
    const isFresh = held && now() < held.renewFrom && date() < held.renewOn;
    if (isFresh && held.token !== refused) return held.token;
    // Not with the caller's signal: others may wait for the same token.
    this.#pending ??= this.#obtain(held, refused, this.#life.signal);
    return raceAbort(this.#pending, signal);
  }

  /** Replaces every other token by the token of a log-in. */
  set(reply: TokenReply): void {
    this.forget();
    this.#store(reply);
  }

  /** Drops the token and aborts its renewal. */
  forget(): void {
    this.#current = undefined;
    this.#pending = undefined;
    this.#life.abort(new OnboardingError({ code: 'session-expired' }));
    this.#life = new AbortController();
  }

  async #obtain(
    held: CurrentToken | undefined,
    refused: string | undefined,
    life: AbortSignal,
  ): Promise<string> {
    try {
      const reply = await this.#renewed(held, refused, life);
      life.throwIfAborted();
      return typeof reply === 'string' ? reply : this.#store(reply, held);
    } finally {
      if (life === this.#life.signal) this.#pending = undefined;
    }
  }

  /** A new token, or the old one if it still has some time and cannot be renewed. */
  async #renewed(
    held: CurrentToken | undefined,
    refused: string | undefined,
    life: AbortSignal,
  ): Promise<TokenReply | string> {
    const { now, open, renew } = this.source;
    const isGood = ({ token, expires }: CurrentToken) => token !== refused && now() < expires;
    if (held?.refreshToken && now() < held.refreshExpires) {
      try {
        return await renew(held.refreshToken, life);
      } catch (error) {
        life.throwIfAborted();
        if (!isRefused(error)) {
          if (isGood(held)) return held.token;
          if (!(open ? hasAnswered(error) : held.renewalFailed && bringsNoToken(error))) {
            this.#current = { ...held, renewalFailed: bringsNoToken(error) };
            throw error;
          }
        }
      }
    }
    if (open) return open(life);
    if (held && isGood(held)) return held.token;
    this.#current = undefined;
    const code: Problem['code'] = held ? 'session-expired' : 'unauthorised';
    throw new OnboardingError({ code });
  }

  #store(reply: TokenReply, before?: CurrentToken): string {
    const received = this.source.now();
    const life = reply.expiresIn === undefined ? tokenLife : reply.expiresIn * 1000;
    const refreshToken = reply.refreshToken ?? before?.refreshToken;
    const isNew = refreshToken !== before?.refreshToken;
    const freshFor = life - Math.min(margin, life / 10);
    this.#current = {
      token: reply.token,
      refreshToken,
      expires: received + life,
      refreshExpires: before && !isNew ? before.refreshExpires : received + refreshLife,
      renewFrom: received + freshFor,
      renewOn: this.source.date() + freshFor,
    };
    return reply.token;
  }
}

/** Whether the server refused the refresh token, as opposed to a renewal that failed. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof OnboardingError)) return false;
  return error.problem.status !== undefined && !isRetryable(error.problem);
}

/** Whether the server has answered: then the fault may be limited to its refresh endpoint. */
function hasAnswered(error: unknown): boolean {
  return error instanceof OnboardingError && hasResponse(error.problem);
}

/** Whether the reply to the renewal had no token (unknown path, unreadable reply, 5xx): every renewal may fail that way. */
function bringsNoToken(error: unknown): boolean {
  if (!(error instanceof OnboardingError)) return false;
  const { code } = error.problem;
  return code === 'not-our-server' || code === 'server-error';
}
