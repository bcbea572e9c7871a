/**
 * A bearer token of one scope: fetched once however many want it, renewed when it has run out.
 */
import { isAnswered, isRetryable, OnboardingError, type Problem } from '../domain/problem.js';
import { raceAbort } from './abort.js';

/** What the server gives; `expiresIn` in seconds. */
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
  /** From here on it is renewed before it is used. */
  readonly renewFrom: number;
  /** The same by the device's clock, which goes on while the device sleeps; never where there is no other token to get. */
  readonly renewOn: number;
}

export interface TokenSource {
  readonly now: () => number;
  readonly date: () => number;
  /** Gets a token from nothing; absent where only a person can log in. */
  readonly open?: (signal: AbortSignal) => Promise<TokenReply>;
  readonly renew: (refreshToken: string, signal: AbortSignal) => Promise<TokenReply>;
}

const minute = 60_000;
const tokenLife = 15 * minute;
const refreshLife = 60 * minute;
/** A token this close to its end may end on the way. */
const margin = 30_000;

export class Tokens {
  #current: CurrentToken | undefined;
  #pending: Promise<string> | undefined;
  /** Whether the last renewal brought no token: once may be the line, twice is the server. */
  #refreshFailedBefore = false;
  #life = new AbortController();

  constructor(private readonly source: TokenSource) {}

  /** Whether there is a token that can be used, or renewed. */
  get isAvailable(): boolean {
    return this.canRenew || this.source.now() < (this.#current?.expires ?? 0);
  }

  /** Whether a token that is refused can be replaced without the person. */
  get canRenew(): boolean {
    const { refreshToken, refreshExpires = 0 } = this.#current ?? {};
    const isFresh = refreshToken !== undefined && this.source.now() < refreshExpires;
    return this.source.open !== undefined || isFresh;
  }

  /** A token that works, as far as we know; `refused` is one that the server has just turned down. */
  async get(signal: AbortSignal, refused?: string): Promise<string> {
    signal.throwIfAborted();
    const held = this.#current;
    const { now, date } = this.source;
    const isFresh = held && now() < held.renewFrom && date() < held.renewOn;
    if (isFresh && held.token !== refused) return held.token;
    // Not the caller's signal: others may wait for the same token.
    this.#pending ??= this.#obtain(held, refused, this.#life.signal);
    return raceAbort(this.#pending, signal);
  }

  /** Takes the token of a log-in, in place of every other. */
  set(reply: TokenReply): void {
    this.forget();
    this.#store(reply);
  }

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
          if (!(open ? hasAnswered(error) : this.#refreshFailedBefore && bringsNoToken(error))) {
            this.#refreshFailedBefore = bringsNoToken(error);
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
    this.#refreshFailedBefore = false;
    const received = this.source.now();
    const life = reply.expiresIn ? reply.expiresIn * 1000 : tokenLife;
    const refreshToken = reply.refreshToken ?? before?.refreshToken;
    const isNew = refreshToken !== before?.refreshToken;
    const canRenew = refreshToken !== undefined || this.source.open !== undefined;
    const freshFor = canRenew ? life - Math.min(margin, life / 10) : life;
    this.#current = {
      token: reply.token,
      refreshToken,
      expires: received + life,
      refreshExpires: before && !isNew ? before.refreshExpires : received + refreshLife,
      renewFrom: received + freshFor,
      renewOn: canRenew ? this.source.date() + freshFor : Infinity,
    };
    return reply.token;
  }
}

/** The server said no to the refresh token, as opposed to: we do not know. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof OnboardingError)) return false;
  return error.problem.status !== undefined && !isRetryable(error.problem);
}

/** Only the endpoint of the refresh may be out of order. */
function hasAnswered(error: unknown): boolean {
  return error instanceof OnboardingError && isAnswered(error.problem);
}

/** A path that no gateway knows, a 200 without a token, a server that fails there: were it always so, waiting would bring none. */
function bringsNoToken(error: unknown): boolean {
  if (!(error instanceof OnboardingError)) return false;
  const { code } = error.problem;
  return code === 'not-our-server' || code === 'server-error';
}
