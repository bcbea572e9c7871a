/**
 * Calls the platform with API key, time limit and circuit breaker.
 */
import type { Breaker } from './breaker.js';
import type { Call } from '../request/calls.js';
import type { Environment } from '../options/environment.js';
import type { Send } from '../options/gateway-options.js';
import { Refusal, tooMany } from '../request/refusal.js';
import type { TenantSettings } from '../options/settings.js';
import { answerCodeOf, credentialCodes, readReply, type Reply } from './upstream-reply.js';

/** A request to the platform, without the API key. */
interface Outbound {
  readonly call: Call;
  /** Path and query below the tenant's upstream. */
  readonly target: string;
  readonly body: string | undefined;
  /** The platform's token. */
  readonly token: string | undefined;
  /** The visitor's address, for a tenant that forwards it. */
  readonly ip: string;
  /** The trace of the request, if it has one. */
  readonly trace: string | undefined;
}

/** The platform of one tenant. */
export class Upstream {
  /** Index of the key that the platform accepted last. */
  #keyInUse = 0;

  constructor(
    private readonly tenant: TenantSettings,
    readonly breaker: Breaker,
    private readonly environment: Environment,
    private readonly send: Send,
  ) {}

  /** The platform's reply. Throws or rejects with a `Refusal`: 429 if nothing was sent, else 502 or 504. */
  call(outbound: Outbound): Promise<Reply> {
    const { call } = outbound;
    if (!call.writes && !this.breaker.mayCall()) {
      throw tooMany(5000, this.environment.random, { outcome: 'unavailable', reason: 'breaker' });
    }
    return call.access === 'api-key'
      ? this.#withKey(outbound)
      : this.#exchange(outbound, undefined);
  }

  /** Sends the request, and again with the next key if the platform refuses the first. */
  async #withKey(outbound: Outbound): Promise<Reply> {
    const keys = await this.#keys();
    const reply = await this.#exchange(outbound, keys[this.#keyInUse % keys.length]);
    if (keys.length < 2 || !isKeyRefused(reply)) return reply;
    this.#keyInUse = (this.#keyInUse + 1) % keys.length;
    return this.#exchange(outbound, keys[this.#keyInUse]);
  }

  async #keys(): Promise<readonly string[]> {
    const { apiKey } = this.tenant;
    if (typeof apiKey !== 'function') return [apiKey].flat();
    try {
      return [await apiKey()];
    } catch {
      this.breaker.release();
      throw tooMany(30_000, this.environment.random, { outcome: 'unavailable', reason: 'api-key' });
    }
  }

  async #exchange(outbound: Outbound, key: string | undefined): Promise<Reply> {
    const { call, target, body } = outbound;
    const controller = new AbortController();
    const { signal } = controller;
    const time = { isOver: false };
    const { times } = this.environment;
    const timer = setTimeout(
      () => {
        time.isOver = true;
        controller.abort();
      },
      call.commits ? times.commit : times.call,
    );
    try {
      const reply = await this.send({
        method: call.method,
        url: this.tenant.upstream + target,
        headers: this.#headers(outbound, key),
        signal,
        ...(body !== undefined && { body }),
      });
      const { status } = reply;
      if (status < 200 || status > 599) throw upstreamFailed(502, 'status');
      if (status >= 300 && status < 400) throw upstreamFailed(502, 'redirect');
      const read = await readReply(reply);
      this.breaker.note(read.status >= 500);
      return read;
    } catch (error) {
      // Stops reading the rest of the response.
      controller.abort();
      this.breaker.note(true);
      if (error instanceof Refusal) throw error;
      if (time.isOver) throw upstreamFailed(504, 'timeout');
      throw upstreamFailed(502, 'lost');
    } finally {
      clearTimeout(timer);
    }
  }

  #headers({ body, token, ip, trace }: Outbound, key: string | undefined): Record<string, string> {
    const { forwardIp } = this.tenant;
    return {
      accept: 'application/json',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(key !== undefined && { 'x-api-key': key }),
      ...(forwardIp !== undefined && { [forwardIp]: ip }),
      ...(trace !== undefined && { traceparent: trace }),
    };
  }
}

/** True if the platform refused the API key, not the username or password. */
function isKeyRefused({ status, json }: Reply): boolean {
  return status === 401 && !(json && credentialCodes.includes(answerCodeOf(json)));
}

function upstreamFailed(status: number, reason: string): Refusal {
  return new Refusal(status, { problem: 'upstream' }, { outcome: 'upstream-failed', reason });
}
