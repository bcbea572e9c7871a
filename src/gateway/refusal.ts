/**
 * What the gateway itself answers instead of the platform.
 */
import type { LogOutcome, LimitOrBudget } from './gateway-options.js';

/** A request that is not passed on. `reason` is for logs, `body` for the page's developer. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: Readonly<Record<string, unknown>>,
    readonly facts: {
      readonly outcome?: LogOutcome;
      readonly reason?: string;
      readonly limit?: LimitOrBudget;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super('refused');
    this.name = 'Refusal';
  }
}

/** The request breaks the contract: `problem` names the part and the rule, never the value. */
export function badRequest(problem: string, status = 400): Refusal {
  return new Refusal(status, { problem }, { reason: problem });
}

/** The platform's own "no" for a reason of business. */
export function businessRefusal(answerCode: number, reason: string): Refusal {
  return new Refusal(402, { AnswerCode: answerCode }, { reason });
}

/**
 * A token that is not ours, is broken, of another scope, or too old: all the same to the page. `bound`: the settings allow no
 * token from elsewhere, which the page's developer has to know.
 */
export function tokenRefused(reason: string, problem: 'token' | 'bound' = 'token'): Refusal {
  return new Refusal(401, { AnswerCode: 998, problem }, { reason });
}

/** Longest wait told, seconds. */
const longestWait = 300;

/** Seconds for a `Retry-After`: steps of 5, up to one step longer at random, at most 300. */
export function retryAfter(milliseconds: number, random: () => number): string {
  const steps = Math.ceil(milliseconds / 5000) + Math.floor(random() * 2);
  return String(Math.min(longestWait, Math.max(5, steps * 5)));
}

/** Nothing was sent, and the page may try again after `wait` milliseconds. */
export function tooMany(
  wait: number,
  random: () => number,
  facts: {
    readonly outcome: LogOutcome;
    readonly limit?: LimitOrBudget;
    readonly reason?: string;
    readonly problem?: 'limit' | 'challenge';
  },
): Refusal {
  const { problem = 'limit', ...rest } = facts;
  const headers = { 'retry-after': retryAfter(wait, random) };
  return new Refusal(429, { problem }, { ...rest, headers });
}
