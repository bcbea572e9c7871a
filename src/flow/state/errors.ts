/**
 * Classifies failures for the journey.
 */
import { OnboardingError, type Problem, type ProblemCode } from '../../domain/problem.js';
import { isAddressRefused, isRetryable } from '../../domain/problem-meaning.js';
import type { ErrorExit, ProblemOutcome } from './state.js';

/** The problem of a thrown value. An unexpected error is reported to the page and never counts as success. */
export function problemOf(error: unknown): Problem {
  if (error instanceof OnboardingError) return error.problem;
  if (error instanceof DOMException && error.name === 'TimeoutError') return { code: 'timeout' };
  reportUncaught(error);
  return { code: 'unexpected' };
}

/** Whether the error is an `OnboardingError` with this code. */
export function hasCode(error: unknown, code: ProblemCode): error is OnboardingError {
  return error instanceof OnboardingError && error.problem.code === code;
}

/** Reports the error to the page as uncaught; Node has no `reportError`. */
export function reportUncaught(error: unknown): void {
  if ('reportError' in globalThis) globalThis.reportError(error);
}

/** The problem as an outcome. `exit`: where a refusal leads; without it the step stays. */
export function problemOutcome(problem: Problem, now: number, exit?: ErrorExit): ProblemOutcome {
  const retryAt =
    problem.code === 'too-many-requests' ? { retryAt: now + problem.retryAfter * 1000 } : {};
  // The step stays, so that the visitor can correct the address.
  const isTyped =
    exit === 'home' && (isAddressRefused(problem, true) || problem.code === 'wrong-credentials');
  const exitPart = exit && isRefusal(problem) && !isTyped ? { exit } : {};
  return { kind: 'problem', problem, ...retryAt, ...exitPart };
}

/** Whether the API has refused the request itself: a repeat would be refused too. */
export function isRefusal(problem: Problem): boolean {
  return !isRetryable(problem) && problem.code !== 'unexpected';
}

/** Whether the customer's session is over, so that a log-in is due. */
export function isSessionOver({ code }: Problem): boolean {
  return code === 'session-expired' || code === 'unauthorised';
}

/** Whether the problem is the account's: blocked, expired or deleted. */
export function isAccountProblem({ code }: Problem): boolean {
  return code.startsWith('customer-');
}

/** Whether the campaign accepts no registration: no other value helps. */
export const isClosed = ({ code }: Problem) => code === 'wrong-campaign';

/** Whether only a known address can cause the refusal: showing it would reveal that the address is known. */
export function wouldRevealAccount(problem: Problem): boolean {
  return problem.code === 'code-not-sent' || isAccountProblem(problem);
}
