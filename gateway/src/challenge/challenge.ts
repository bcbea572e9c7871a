/**
 * The interface of a challenge: the page proves with work or with a CAPTCHA that it is not a cheap script.
 */

/** The facts of a request that a challenge can use. */
export interface ChallengeContext {
  /** `default` or the host of the tenant. */
  readonly tenant: string;
  /** The visitor's address. */
  readonly ip: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Challenges that this address was given in the last hour: the price of the next one; 0 for `verify`. */
  readonly given: number;
  /** 32 bytes each, derived from the gateway's secrets for challenges only. Sign with the first, verify with all. */
  readonly keys: readonly [Uint8Array, ...Uint8Array[]];
}

/** Result of the verification of a proof. */
export type Verdict =
  /**
   * `id` is unique to the proof, 1 to 200 characters; the gateway accepts it once until `expires` (epoch milliseconds).
   */
  | { readonly ok: true; readonly id: string; readonly expires: number }
  /** `unavailable`: the verifying service did not respond. The request counts as one without a proof. */
  | { readonly ok: false; readonly reason: 'invalid' | 'expired' | 'unavailable' };

/** A challenge: `proofOfWork()` or your own. */
export interface Challenge {
  /**
   * Lower-case name of the request header that carries a proof, such as `x-onboarding-proof`. The gateway reads it on
   * `POST /auth`, `checkcard`, and the calls that send or check a code; a proof covers the rest of its journey. It is not
   * sent to the platform.
   */
  readonly header: string;
  /**
   * Name of the challenge, sent as `x-onboarding-challenge` when a proof would help. The elements solve `proof-of-work`
   * by themselves. Optional.
   */
  readonly name?: string;
  /** The JSON response to `GET {prefix}/challenge`, from which the page makes its next proof; optional. */
  issue?(context: ChallengeContext): Promise<object>;
  /** Verifies the header's value (1 to 4096 characters). Does not reject for an invalid proof. */
  verify(proof: string, context: ChallengeContext): Promise<Verdict>;
}
