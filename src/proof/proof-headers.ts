/** A `headers` function for the elements that satisfies the gateway's proof of work. */
import { solve, type Challenge } from './solve.js';

export interface ProofOptions {
  /** The same as the elements' `api-base`. */
  apiBase: string;
  /** Transport; default the global `fetch`. */
  fetch?: typeof globalThis.fetch;
}

export type ProofHeaders = (request: {
  method: string;
  path: string;
}) => Promise<Record<string, string>>;

/** As in `proving-fetch.ts`, which is in another script. */
const proofHeader = 'x-onboarding-proof';
/** Milliseconds. After that the request is sent without a proof, and the gateway decides. */
const timeLimit = 15_000;

/**
 * Creates the `headers` function. Each `POST /auth` gets its own proof, which is valid for all calls of its journey. The
 * first one is computed when the visitor starts to type, with the first token. If the gateway has no challenge, no header
 * is sent.
 *
 * @example
 * flow.headers = proofHeaders({ apiBase: '/loyalty/api' });
 */
export function proofHeaders({ apiBase, fetch = globalThis.fetch }: ProofOptions): ProofHeaders {
  let isWanted = true;
  return async ({ method, path }) => {
    if (!isWanted || method !== 'POST' || path !== '/auth') return {};
    try {
      const made = await makeProof({ apiBase, fetch }, AbortSignal.timeout(timeLimit));
      // The gateway has no challenge, and none while the page is open.
      if (made.status === 404) isWanted = false;
      const headers: Record<string, string> = {};
      if (made.proof !== undefined) headers[proofHeader] = made.proof;
      return headers;
    } catch {
      // No connection, no answer in time, or no cryptography (a page without https): the request is sent without a proof.
      return {};
    }
  };
}

/** Asks the gateway for a challenge and solves it. Without a proof `status` is that of the refusal. */
export async function makeProof(
  { apiBase, fetch }: Required<ProofOptions>,
  signal: AbortSignal,
): Promise<{ readonly proof?: string; readonly status: number }> {
  const address = `${withoutSlashes(apiBase)}/challenge`;
  const response = await fetch(address, { signal, credentials: 'same-origin' });
  const { status } = response;
  if (!response.ok) return { status };
  return { status, proof: await solve((await response.json()) as Challenge, signal) };
}

/** A loop, because a regular expression is quadratic for a long run of slashes. */
function withoutSlashes(url: string): string {
  let end = url.length;
  while (url[end - 1] === '/') end -= 1;
  return url.slice(0, end);
}
