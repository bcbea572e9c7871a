/**
 * Reads that are tried again.
 */
import { OnboardingError } from '../domain/problem.js';
import { pause } from './bound.js';
import type { ClientOptions } from './client.js';

const tries = 3;
/** Milliseconds before the second try, at most; each further wait is twice as long. */
const firstWait = 400;

/** Up to three tries while the server fails or the connection is lost; waits grow, with jitter. */
export async function withRetries<Result>(
  options: Pick<ClientOptions, 'wait' | 'random'>,
  signal: AbortSignal,
  attempt: () => Promise<Result>,
): Promise<Result> {
  const { wait = pause, random = Math.random } = options;
  for (let made = 1; ; made += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (made === tries || !isPassing(error)) throw error;
      await wait(firstWait * 2 ** (made - 1) * (0.5 + random() / 2), signal);
    }
  }
}

/** A page that knows itself to be offline says so at once. */
function isPassing(error: unknown): boolean {
  if (!(error instanceof OnboardingError)) return false;
  const { code } = error.problem;
  const isOffline = 'navigator' in globalThis && 'onLine' in navigator && !navigator.onLine;
  return code === 'server-error' || (code === 'offline' && !isOffline);
}
