/**
 * What a failure means for the journey.
 */
import { isAddressRefused, isRetryable, OnboardingError, type Problem } from '../domain/problem.js';
import type { Outcome, ErrorExit } from './state.js';

/** The problem behind whatever was thrown. A bug of ours is reported to the page and never taken for success. */
export function problemOf(error: unknown): Problem {
  if (error instanceof OnboardingError) return error.problem;
  if (error instanceof DOMException && error.name === 'TimeoutError') return { code: 'timeout' };
  reportUncaught(error);
  return { code: 'unexpected' };
}

/** Reports the error to the page as uncaught; Node has no `reportError`. */
export function reportUncaught(error: unknown): void {
  if ('reportError' in globalThis) globalThis.reportError(error);
}

/** The problem as an outcome; `way` says where a refusal leads, without it the person stays. */
export function problemOutcome(
  problem: Problem,
  now: number,
  exit?: ErrorExit,
): Extract<Outcome, { kind: 'problem' }> {
  const retryAt =
    problem.code === 'too-many-requests' ? { retryAt: now + problem.retryAfter * 1000 } : {};
  // An address that was refused can be corrected where it was typed.
  const isTyped = exit === 'home' && isAddressRefused(problem, true);
  const exitPart = exit && isRefusal(problem) && !isTyped ? { exit: exit } : {};
  return { kind: 'problem', problem, ...retryAt, ...exitPart };
}

/** Whether the server understood and said no: trying the same again is of no use. */
export function isRefusal(problem: Problem): boolean {
  return !isRetryable(problem) && problem.code !== 'unexpected';
}

/** Whether it is said of the account itself: blocked, expired or deleted. */
export function isAccountProblem({ code }: Problem): boolean {
  return code.startsWith('customer-');
}

/** A refusal that only a known address can meet; said aloud it would tell that the address is known. */
export function wouldRevealAccount(problem: Problem): boolean {
  return problem.code === 'code-not-sent' || isAccountProblem(problem);
}
