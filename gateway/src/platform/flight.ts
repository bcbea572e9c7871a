/**
 * Single flight and replay: equal requests reach the platform once. A concurrent request waits for the first; a later
 * one receives the stored reply.
 *
 * The store holds a value per fingerprint of the request: `run:` and a random id while the request is in flight
 * (renewed regularly), then `end:` and the reply, encrypted with a key that is derived from the request's body.
 */
import { Buffer } from 'node:buffer';
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { deriveKey, keyedHash, type KeyedHash } from '../crypto/derived-keys.js';
import type { Environment } from '../options/environment.js';
import type { GuardedStore } from '../limits/guarded-store.js';
import type { Json, Reply } from './upstream-reply.js';

/** A request that must reach the platform once. Requests with equal scope and text are the same one. */
export interface SharedRequest {
  readonly scope: string;
  /** Call, canonical body and what else identifies the request. It contains secrets and is never stored. */
  readonly text: string;
  /** Milliseconds for which the reply is stored. */
  readonly keep: number;
  /** Whether the reply is stored; after any other reply a repeat is sent to the platform again. */
  decides(reply: Reply): boolean;
}

/** A reply and its source: sent for this request, joined from a concurrent one, or replayed from the store. */
export interface SharedReply {
  readonly reply: Reply;
  readonly source: 'sent' | 'joined' | 'replayed';
}

/** Sends equal requests once across all gateways that share a store. */
export class Flights {
  readonly #running = new Map<string, Promise<Reply>>();
  readonly #fingerprint: KeyedHash;
  readonly #secret: Uint8Array;

  constructor(
    private readonly store: GuardedStore,
    private readonly environment: Environment,
    secret: Uint8Array,
  ) {
    this.#secret = deriveKey(secret, 'replay');
    this.#fingerprint = keyedHash(this.#secret);
  }

  /** The reply to a request: joins or replays an equal one, else calls `send`. Rejects with the error of `send`. */
  async run(request: SharedRequest, send: () => Promise<Reply>): Promise<SharedReply> {
    const key = this.#fingerprint('flight', request.scope, request.text);
    const running = this.#running.get(`${request.scope} ${key}`);
    if (running) return { reply: await running, source: 'joined' };
    let source: SharedReply['source'] = 'sent';
    const work = this.#run(request, key, send, (found) => (source = found));
    this.#running.set(`${request.scope} ${key}`, work);
    try {
      return { reply: await work, source };
    } finally {
      this.#running.delete(`${request.scope} ${key}`);
    }
  }

  async #run(
    request: SharedRequest,
    key: string,
    send: () => Promise<Reply>,
    tell: (source: SharedReply['source']) => void,
  ): Promise<Reply> {
    const { clock, wait, times } = this.environment;
    const ownClaim = `run:${randomBytes(9).toString('base64url')}`;
    const deadline = clock() + times.commit;
    for (;;) {
      const existing = await this.store.claim(request.scope, key, ownClaim, times.flight, clock());
      if (existing === undefined) return this.#send(request, key, ownClaim, send);
      const reply = existing.startsWith('end:')
        ? this.#decrypt(request, existing.slice(4))
        : undefined;
      if (reply) {
        tell('replayed');
        return reply;
      }
      // No call lasts longer than the deadline: the other one has ended, with or without a reply.
      if (!existing.startsWith('run:') || clock() >= deadline) return send();
      await wait(times.poll);
    }
  }

  async #send(
    request: SharedRequest,
    key: string,
    ownClaim: string,
    send: () => Promise<Reply>,
  ): Promise<Reply> {
    const { clock, times } = this.environment;
    const replace = (from: string | undefined, to: string | undefined, ttl: number) =>
      this.store.replace(request.scope, key, from, to, ttl, clock());
    const renew = setInterval(
      () => void replace(ownClaim, ownClaim, times.flight),
      times.flight / 3,
    );
    let kept: string | undefined;
    try {
      const reply = await send();
      if (request.decides(reply) && reply.text !== undefined) {
        kept = `end:${this.#encrypt(request, reply)}`;
      }
      return reply;
    } finally {
      clearInterval(renew);
      if (kept === undefined) await replace(ownClaim, undefined, 0);
      else await replace(undefined, kept, request.keep);
    }
  }

  #encrypt(request: SharedRequest, { status, text }: Reply): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.#keyOf(request), nonce);
    const content = [cipher.update(JSON.stringify([status, text]), 'utf8'), cipher.final()];
    return Buffer.concat([nonce, ...content, cipher.getAuthTag()]).toString('base64');
  }

  /** The stored reply; undefined if it was encrypted for another body or with another secret. */
  #decrypt(request: SharedRequest, value: string): Reply | undefined {
    try {
      const whole = Buffer.from(value, 'base64');
      const [key, nonce] = [this.#keyOf(request), whole.subarray(0, 12)];
      const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
      decipher.setAuthTag(whole.subarray(-16));
      const content = decipher.update(whole.subarray(12, -16), undefined, 'utf8');
      const [status, text] = JSON.parse(content + decipher.final('utf8')) as [number, string];
      return { status, text, json: JSON.parse(text) as Json, retryAfter: undefined };
    } catch {
      return undefined;
    }
  }

  #keyOf({ scope, text }: SharedRequest): Uint8Array {
    return createHmac('sha256', this.#secret).update(`answer ${scope} ${text}`).digest();
  }
}
