/** A proof-of-work challenge, created and verified by `altcha-lib`. */
import { createChallenge, randomInt, verifySolution, type Payload } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { isRecord } from '../domain/json.js';
import type { Challenge, ChallengeContext, Verdict } from './challenge.js';

/** Difficulty of the challenge. */
export interface ProofOfWorkOptions {
  /** Iterations of PBKDF2 per try, 1,000 to 1,000,000; default 2,000. */
  cost?: number;
  /**
   * Largest number of tries, 2 to 100,000; default 400. A page needs between half of them and all. An address that was
   * given few challenges in the last hour needs a tenth of that; the price rises to all of it with the 200th.
   */
  tries?: number;
}

/** Milliseconds until a challenge expires. */
const lifetime = 600_000;
const algorithm = 'PBKDF2/SHA-256';
/** The share of the work that the first challenge of an address costs. */
const firstShare = 0.1;
/** Challenges in an hour with which the whole work is due. */
const dearest = 200;

/**
 * A challenge for the option `challenge`: the page computes a proof from `GET {prefix}/challenge` and sends it in
 * `x-onboarding-proof`. A proof counts once; one sent with `POST /auth` covers all calls of that journey. Throws a
 * `RangeError` for an option out of its range.
 *
 * @example
 * const gateway = createGateway({ ...options, challenge: proofOfWork({ cost: 4000 }) });
 */
export function proofOfWork(options: ProofOfWorkOptions = {}): Challenge {
  const { cost = 2000, tries = 400 } = options;
  need('cost', cost, 1000, 1_000_000);
  need('tries', tries, 2, 100_000);

  return {
    header: 'x-onboarding-proof',
    name: 'proof-of-work',

    issue: ({ tenant, now, given, keys: [key] }) => {
      const share = Math.min(1, firstShare + (1 - firstShare) * (given / dearest));
      // Rounded: 100 tries of a share of 0.55 are 55.000…01.
      const most = Math.max(2, Math.round(tries * share));
      return createChallenge({
        algorithm,
        cost,
        deriveKey,
        // With the number of tries fixed in advance, the work of a page is bounded and a verification costs two hashes.
        counter: randomInt(most, Math.ceil(most / 2)),
        data: { tenant, expires: now + lifetime },
        hmacSignatureSecret: secretOf(key, 'challenge'),
        hmacKeySignatureSecret: secretOf(key, 'solution'),
      });
    },

    async verify(proof, context) {
      const payload = read(proof);
      if (!payload) return invalid;
      const { parameters, signature } = payload.challenge;
      const data = parameters.data ?? {};
      const isGenuine = await isSolved(payload, context);
      if (!isGenuine || data.tenant !== context.tenant || !signature) return invalid;
      const expires = Number(data.expires);
      if (!(expires > context.now)) return { ok: false, reason: 'expired' };
      return { ok: true, id: signature, expires };
    },
  };
}

const invalid: Verdict = { ok: false, reason: 'invalid' };

function need(name: string, value: number, least: number, most: number): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new RangeError(
    `proofOfWork: ${name} is a whole number from ${String(least)} to ${String(most)}`,
  );
}

/** The key of one of the two signatures of a challenge. */
const secretOf = (key: Uint8Array, purpose: string): string =>
  `${purpose}:${Buffer.from(key).toString('base64')}`;

/** True if one of the keys signed the challenge and the solution solves it. */
async function isSolved(payload: Payload, { keys }: ChallengeContext): Promise<boolean> {
  for (const key of keys) {
    const { verified } = await verifySolution({
      ...payload,
      deriveKey,
      hmacSignatureSecret: secretOf(key, 'challenge'),
      hmacKeySignatureSecret: secretOf(key, 'solution'),
    });
    if (verified) return true;
  }
  return false;
}

/** Parses the header, JSON in base64url; undefined if it is not a payload of `altcha-lib`. */
function read(proof: string): Payload | undefined {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(proof, 'base64url').toString());
  } catch {
    return undefined;
  }
  return isPayload(value) ? value : undefined;
}

function isPayload(value: unknown): value is Payload {
  if (!isRecord(value)) return false;
  const { challenge, solution } = value;
  if (!isRecord(challenge) || !isRecord(solution)) return false;
  const { parameters, signature } = challenge;
  return (
    isRecord(parameters) &&
    parameters.algorithm === algorithm &&
    typeof parameters.keySignature === 'string' &&
    (parameters.data === undefined || isRecord(parameters.data)) &&
    typeof signature === 'string' &&
    signature.length <= 200
  );
}
