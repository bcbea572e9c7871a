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
  const address = `${withoutSlashes(apiBase)}/challenge`;
  let isWanted = true;

  async function makeProof(): Promise<Record<string, string>> {
    const signal = AbortSignal.timeout(timeLimit);
    const response = await fetch(address, { signal, credentials: 'same-origin' });
    // The gateway has no challenge, and none while the page is open.
    if (response.status === 404) isWanted = false;
    if (!response.ok) return {};
    const challenge = (await response.json()) as Challenge;
    return { 'x-onboarding-proof': await solve(challenge, signal) };
  }

  return async ({ method, path }) => {
    if (!isWanted || method !== 'POST' || path !== '/auth') return {};
    try {
      return await makeProof();
    } catch {
      // No connection, no answer in time, or no cryptography (a page without https): the request is sent without a proof.
      return {};
    }
  };
}

/** A loop, because a regular expression is quadratic for a long run of slashes. */
function withoutSlashes(url: string): string {
  let end = url.length;
  while (url[end - 1] === '/') end -= 1;
  return url.slice(0, end);
}
