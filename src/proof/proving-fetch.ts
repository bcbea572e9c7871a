/**
 * A `fetch` that proves work when a gateway asks for it.
 */

/** The header of a proof. */
const proofHeader = 'x-onboarding-proof';

/** The header in which a gateway announces its challenge. */
const challengeHeader = 'x-onboarding-challenge';
const proofOfWork = 'proof-of-work';

/**
 * Wraps a `fetch`: after a reply that announces a challenge the proof is computed at once and sent with the next call of
 * the journey; a call that is refused without a proof is sent once more with one. If a call is refused by a limit, its proof is
 * still valid and is sent with the next attempt. `makeProof` gives undefined if there is no proof: then the call is sent
 * without one, or the refusal is returned.
 */
export function provingFetch(
  fetch: typeof globalThis.fetch,
  makeProof: () => Promise<string | undefined>,
): typeof globalThis.fetch {
  /** The proof for the next call of the journey. */
  let ahead: Promise<string | undefined> | undefined;
  /** A proof that was sent and not used up. */
  let kept: string | undefined;

  return async (input, init) => {
    let proof: string | undefined;
    if (kept !== undefined && !isRenewal(input)) {
      proof = kept;
      kept = undefined;
    } else if (ahead && !isTokenCall(input)) {
      const announced = ahead;
      ahead = undefined;
      proof = await announced;
    }
    let response = await fetch(input, withProof(init, proof));
    let isLimited = response.status === 429;
    if (isLimited && (await isChallenge(response))) {
      proof = await makeProof();
      if (proof === undefined) return response;
      response = await fetch(input, withProof(init, proof));
      isLimited = response.status === 429 && !(await isChallenge(response));
    }
    if (isLimited) kept = proof;
    else if (response.headers.get(challengeHeader) === proofOfWork && response.status !== 429)
      ahead ??= makeProof();
    return response;
  };
}

const addressOf = (input: RequestInfo | URL) =>
  input instanceof Request ? input.url : String(input);
const isRenewal = (input: RequestInfo | URL) => addressOf(input).endsWith('/auth/refreshToken');
const isTokenCall = (input: RequestInfo | URL) =>
  addressOf(input).endsWith('/auth') || isRenewal(input);

/** True if a refusal asks for a proof of work. The header of another origin may be hidden; the body says it, too. */
async function isChallenge(response: Response): Promise<boolean> {
  const name = response.headers.get(challengeHeader);
  if (name !== null) return name === proofOfWork;
  try {
    const body = (await response.clone().json()) as { readonly problem?: unknown } | null;
    return body?.problem === 'challenge';
  } catch {
    return false;
  }
}

function withProof(init: RequestInit | undefined, proof: string | undefined) {
  if (proof === undefined) return init;
  const headers = new Headers(init?.headers);
  headers.set(proofHeader, proof);
  return { ...init, headers };
}
