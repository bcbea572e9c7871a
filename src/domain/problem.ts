/**
 * What can go wrong, as data. Words for it live in `i18n`; this file knows none.
 */

/** Every code an `onboarding-error` can carry. */
export const problemCodes = [
  'offline',
  'timeout',
  'too-many-requests',
  'server-error',
  'not-our-server',
  'refused',
  'unauthorised',
  'session-expired',
  'code-not-sent',
  'wrong-code',
  'code-expired',
  'username-taken',
  'wrong-credentials',
  'password-refused',
  'invalid-field',
  'customer-blocked',
  'customer-expired',
  'customer-deleted',
  'wrong-campaign',
  'options-missing',
  'misconfigured',
  'unexpected',
] as const;

export type ProblemCode = (typeof problemCodes)[number];

interface ProblemFacts {
  /** HTTP status, when there was an answer. */
  readonly status?: number;
  /** The platform's AnswerCode, when the answer had one. */
  readonly answerCode?: number;
  /** For developers, in English; never holds personal data. */
  readonly hint?: string;
  /** The request was never made, so the server cannot have done anything. */
  readonly unsent?: true;
}

/** One thing that went wrong. `retryAfter` is in whole seconds, `field` a write name of the catalogue. */
export type Problem = ProblemFacts &
  (
    | { readonly code: 'too-many-requests'; readonly retryAfter: number }
    | { readonly code: 'invalid-field'; readonly field?: string }
    | { readonly code: 'options-missing'; readonly field: string }
    | {
        readonly code: Exclude<
          ProblemCode,
          'too-many-requests' | 'invalid-field' | 'options-missing'
        >;
      }
  );

/** The one error class of this package. Its message is the code and nothing else. */
export class OnboardingError extends Error {
  constructor(
    readonly problem: Problem,
    options?: ErrorOptions,
  ) {
    super(problem.code, options);
  }

  /** No property: where a page has frozen `Error.prototype`, setting one throws. */
  override get name(): string {
    return 'OnboardingError';
  }
}

/** 427: somebody else changed the same customer at the same time. */
const changedMeanwhile = 427;
/** Mail and text messages that could not be sent, but may be next time. */
const passing: readonly number[] = [202, 203, 205, 208, 484, 485, changedMeanwhile];

/** Whether the same attempt may well succeed later, without anything being changed. */
export function isRetryable(problem: Problem): boolean {
  switch (problem.code) {
    case 'offline':
    case 'timeout':
    case 'too-many-requests':
    case 'server-error':
    case 'not-our-server':
    case 'session-expired':
      return true;
    case 'code-not-sent':
      return (
        problem.answerCode === undefined ||
        passing.includes(problem.answerCode) ||
        (problem.status !== undefined && problem.status >= 500)
      );
    case 'refused':
      return problem.answerCode === changedMeanwhile;
    case 'unauthorised':
    case 'wrong-code':
    case 'code-expired':
    case 'username-taken':
    case 'wrong-credentials':
    case 'password-refused':
    case 'invalid-field':
    case 'customer-blocked':
    case 'customer-expired':
    case 'customer-deleted':
    case 'wrong-campaign':
    case 'options-missing':
    case 'misconfigured':
    case 'unexpected':
      return false;
  }
}

/** 311 and 482: the contact belongs to another account; 58 and 263: so does the name. */
const takenCodes: readonly unknown[] = [58, 263, 311, 482];

/** Whether it means that there is an account already: the way on is the log-in. */
export function isTaken({ code, answerCode }: Problem): boolean {
  return code === 'username-taken' || (code === 'code-not-sent' && takenCodes.includes(answerCode));
}

/** 260, 448: invalid e-mail; 262: invalid username. */
const refusedAddresses: readonly unknown[] = [260, 262, 448];
const invalidInput = 996;

/**
 * Whether the address that was typed is refused: the visitor can correct it. `isOnlyInput`: the request carried nothing
 * else that was typed, so that "invalid input" means the address, too.
 */
export function isAddressRefused({ answerCode }: Problem, isOnlyInput: boolean): boolean {
  return refusedAddresses.includes(answerCode) || (isOnlyInput && answerCode === invalidInput);
}

/** Whether somebody answered, whoever it was, as opposed to: nothing came back. */
export function isAnswered({ code, status }: Problem): boolean {
  return code !== 'offline' && (code === 'not-our-server' || status !== undefined);
}

/** Whether the server may have done the work although no usable answer came back. */
export function isUncertain(problem: Problem): boolean {
  if (problem.unsent) return false;
  switch (problem.code) {
    case 'offline':
    case 'timeout':
    case 'unexpected':
      return true;
    case 'server-error':
      // With an answer code it is an answer: a refusal.
      return !problem.answerCode;
    case 'not-our-server':
      return !unread.includes(problem.status);
    default:
      return false;
  }
}

/** Statuses of whoever has not so much as read what was asked: no such path or method, too long, of no use. */
const unread: readonly unknown[] = [400, 404, 405, 406, 410, 411, 413, 414, 415, 431];
