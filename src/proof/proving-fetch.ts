/**
 * A `fetch` that proves work when a gateway asks for it.
 */

/** The header of a proof. */
const proofHeader = 'x-onboarding-proof';

/** The header with which a gateway names the challenge that would help. */
const challengeHeader = 'x-onboarding-challenge';
const proofOfWork = 'proof-of-work';

/**
 * Wraps a `fetch`: after a reply that announces a challenge the proof is computed at once and sent with the next call of
 * the journey; a call that is refused for the lack of a proof is sent once more with one. `makeProof` gives undefined if
 * there is no proof: then the call is sent without one, or its refusal stands.
 */
export function provingFetch(
  fetch: typeof globalThis.fetch,
  makeProof: () => Promise<string | undefined>,
): typeof globalThis.fetch {
  /** The proof for the next call of the journey. */
  let ahead: Promise<string | undefined> | undefined;

  return async (input, init) => {
    let proof: string | undefined;
    if (ahead && !isTokenCall(input)) {
      const announced = ahead;
      ahead = undefined;
      proof = await announced;
    }
    const response = await fetch(input, withProof(init, proof));
    if (response.status === 429) {
      if (!(await isChallenge(response))) return response;
      const needed = await makeProof();
      return needed === undefined ? response : fetch(input, withProof(init, needed));
    }
    if (response.headers.get(challengeHeader) === proofOfWork) ahead ??= makeProof();
    return response;
  };
}

/** True for `/auth` and `/auth/refreshToken`. */
function isTokenCall(input: RequestInfo | URL): boolean {
  const url = input instanceof Request ? input.url : String(input);
  return /\/auth(?:\/refreshToken)?$/.test(url);
}

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
