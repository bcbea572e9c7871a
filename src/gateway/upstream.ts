/**
 * One call to the platform: the key, the time limit, the breaker, and what counts as no answer.
 */
import type { Breaker } from './breaker.js';
import { type Abortable, Cancellation } from './cancellation.js';
import type { Call } from './calls.js';
import type { Environment } from './environment.js';
import type { Sender } from './sender.js';
import { Refusal, tooMany } from './refusal.js';
import type { TenantSettings } from './settings.js';
import { answerCodeOf, credentialCodes, readReply, type Reply } from './upstream-reply.js';

/** A request as it is sent, but for the key. */
export interface Outbound {
  readonly call: Call;
  /** Path and query below the tenant's upstream. */
  readonly target: string;
  readonly body: string | undefined;
  /** The platform's own token. */
  readonly token: string | undefined;
  /** The visitor's address, for a tenant that forwards it. */
  readonly ip: string;
  /** Aborted when the visitor leaves. */
  readonly visitor: Abortable;
}

export class Upstream {
  /** Index of the key that the platform took last. */
  #keyInUse = 0;

  constructor(
    private readonly tenant: TenantSettings,
    readonly breaker: Breaker,
    private readonly environment: Environment,
    private readonly send: Sender,
  ) {}

  /** The platform's answer. Throws a `Refusal`: 429 when nothing was sent, else 502 or 504. */
  call(outbound: Outbound): Promise<Reply> {
    const { call } = outbound;
    if (!call.writes && !this.breaker.mayCall()) {
      throw tooMany(5000, this.environment.random, { outcome: 'unavailable', reason: 'breaker' });
    }
    return call.access === 'api-key'
      ? this.#withKey(outbound)
      : this.#exchange(outbound, undefined);
  }

  /** Once more with another key if the first is refused. */
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
    const { call, target, body, visitor } = outbound;
    const cancellation = new Cancellation();
    const time = { isOver: false };
    const { times } = this.environment;
    const timer = setTimeout(
      () => {
        time.isOver = true;
        cancellation.abort();
      },
      call.commits ? times.commit : times.call,
    );
    const leave = (): void => cancellation.abort();
    // A commit goes on: whether the account was made is worth knowing even when the visitor is gone.
    if (!call.commits) visitor.addEventListener('abort', leave);
    try {
      if (!call.commits && visitor.aborted) leave();
      const request = {
        method: call.method,
        url: this.tenant.upstream + target,
        headers: this.#headers(outbound, key),
        body,
      };
      const reply = await this.send(request, cancellation);
      const isRedirect = reply.status < 200 || (reply.status >= 300 && reply.status < 400);
      if (isRedirect) throw upstreamFailed(502, 'redirect');
      const read = await readReply(reply);
      this.breaker.note(read.status >= 500);
      return read;
    } catch (error) {
      const hasLeft = cancellation.aborted && !time.isOver;
      // What was not read of the answer is not wanted.
      cancellation.abort();
      if (hasLeft) this.breaker.release();
      else this.breaker.note(true);
      if (error instanceof Refusal) throw error;
      if (time.isOver) throw upstreamFailed(504, 'timeout');
      throw upstreamFailed(502, hasLeft ? 'left' : 'lost');
    } finally {
      clearTimeout(timer);
      visitor.removeEventListener('abort', leave);
    }
  }

  #headers({ body, token, ip }: Outbound, key: string | undefined): Record<string, string> {
    const { forwardIp } = this.tenant;
    const headers: Record<string, string> = { accept: 'application/json' };
    if (body !== undefined) headers['content-type'] = 'application/json';
    if (token !== undefined) headers.authorization = `Bearer ${token}`;
    if (key !== undefined) headers['x-api-key'] = key;
    if (forwardIp !== undefined) headers[forwardIp] = ip;
    return headers;
  }
}

/** A 401 for a username or password is not about the key. */
function isKeyRefused({ status, json }: Reply): boolean {
  return status === 401 && !(json && credentialCodes.includes(answerCodeOf(json)));
}

function upstreamFailed(status: number, reason: string): Refusal {
  return new Refusal(status, { problem: 'upstream' }, { outcome: 'upstream-failed', reason });
}
