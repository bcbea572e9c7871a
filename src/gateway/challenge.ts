/**
 * A proof that a request costs its sender something: work, or a widget of a captcha service.
 */

/** What a challenge may look at. */
export interface ChallengeContext {
  /** `default` or the host of the tenant. */
  readonly tenant: string;
  /** The visitor's address. */
  readonly ip: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** 32 bytes each, derived from the gateway's secrets for challenges alone: the first signs, all verify. */
  readonly keys: readonly [Uint8Array, ...Uint8Array[]];
}

export type Verdict =
  /** `id` is different for each proof and 1 to 200 characters; the gateway takes it once until `expires` (epoch milliseconds). */
  | { readonly ok: true; readonly id: string; readonly expires: number }
  /** `unavailable`: the service that knows did not answer. Counts as no proof. */
  | { readonly ok: false; readonly reason: 'invalid' | 'expired' | 'unavailable' };

export interface Challenge {
  /**
   * Lower-case name of the request header that carries a proof, such as `x-onboarding-proof`. The gateway looks for it
   * on `POST /auth` (a proof there holds for all calls of the journey), `checkcard` and the calls that send a code.
   * It is never sent on.
   */
  readonly header: string;
  /** JSON that a page needs for its next proof, answered to `GET {prefix}/challenge`; absent where there is none. */
  issue?(context: ChallengeContext): Promise<object>;
  /** Judges the header's value (at most 4096 characters, not empty). Never rejects for a bad proof. */
  verify(proof: string, context: ChallengeContext): Promise<Verdict>;
}
