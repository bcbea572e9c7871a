/**
 * Responses of the gateway itself to requests that it does not pass on.
 */
import type { LogOutcome, AnyLimitName } from '../options/gateway-options.js';

/**
 * Thrown for a request that is refused: the status and JSON body of the response. `body` is for the page's developer;
 * `facts.reason` is for the log.
 */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: Readonly<Record<string, unknown>>,
    readonly facts: {
      readonly outcome?: LogOutcome;
      readonly reason?: string;
      readonly limit?: AnyLimitName;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super('refused');
    this.name = 'Refusal';
  }
}

/** The request violates the contract. `problem` names the part and the rule, never the value. */
export function badRequest(problem: string, status = 400): Refusal {
  return new Refusal(status, { problem }, { reason: problem });
}

/** A 405 with the methods that are allowed. */
export function wrongMethod(allow: string): Refusal {
  const problem = `method: must be ${allow}`;
  return new Refusal(405, { problem }, { reason: problem, headers: { allow } });
}

/** A refusal in the form of the platform: status 402 with an answer code. */
export function businessRefusal(answerCode: number, reason: string): Refusal {
  return new Refusal(402, { AnswerCode: answerCode }, { reason });
}

/**
 * A 401 for a token that is unsealed, broken, expired or of another scope; the page cannot tell these cases apart.
 */
export function tokenRefused(reason: string): Refusal {
  return new Refusal(401, { AnswerCode: 998, problem: 'token' }, { reason });
}

/** Largest `Retry-After` in seconds. */
const longestWait = 300;

/** The value of `Retry-After` in seconds: a multiple of 5, with up to one random extra step, from 5 to 300. */
export function retryAfter(milliseconds: number, random: () => number): string {
  const steps = Math.ceil(milliseconds / 5000) + Math.floor(random() * 2);
  return String(Math.min(longestWait, Math.max(5, steps * 5)));
}

/** A 429: nothing was sent, and the page may retry after `wait` milliseconds. */
export function tooMany(
  wait: number,
  random: () => number,
  facts: {
    readonly outcome: LogOutcome;
    readonly limit?: AnyLimitName;
    readonly reason?: string;
    readonly problem?: 'limit' | 'challenge';
    readonly headers?: Readonly<Record<string, string>>;
  },
): Refusal {
  const { problem = 'limit', ...rest } = facts;
  const headers = { ...facts.headers, 'retry-after': retryAfter(wait, random) };
  return new Refusal(429, { problem }, { ...rest, headers });
}
