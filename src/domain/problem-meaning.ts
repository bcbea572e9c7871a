/**
 * What a problem means for the next step: whether a repeat may help, whether the account exists, whether the API may have acted.
 */
import { invalidInput, meaningOf } from './answer-codes.js';
import type { Problem } from './problem.js';

/** True if the same request may succeed later without any change. */
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
        isTemporary(problem) ||
        isMessageUnsent(problem) ||
        (problem.status !== undefined && problem.status >= 500)
      );
    case 'refused':
      return isTemporary(problem);
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

function isTemporary({ answerCode }: Problem): boolean {
  return meaningOf(answerCode).isTemporary === true;
}

/** True if the platform says that no message went out, so that another request sends no second one. */
export function isMessageUnsent({ code, answerCode }: Problem): boolean {
  return code === 'code-not-sent' && meaningOf(answerCode).isMessageUnsent === true;
}

/**
 * True if the API has accepted the code request and says that its email was not sent (`emailErrorDescription`): for a card the code
 * may have gone out as a text message.
 */
export function isOnlyEmailUnsent({ code, status, answerCode }: Problem): boolean {
  return code === 'code-not-sent' && status === 200 && answerCode === undefined;
}

/** True if the problem means that an account exists, so that the next step is the log-in. */
export function isAlreadyRegistered({ code, answerCode }: Problem): boolean {
  const reason = code === 'code-not-sent' ? meaningOf(answerCode).problem : code;
  return reason === 'username-taken';
}

/**
 * True if the typed address was refused, so that the visitor can correct it. With `isOnlyInput` the request carried no
 * other typed value, so "invalid input" (996) concerns the address too.
 */
export function isAddressRefused({ answerCode }: Problem, isOnlyInput: boolean): boolean {
  return (
    meaningOf(answerCode).isAddressRefused === true || (isOnlyInput && answerCode === invalidInput)
  );
}

/** True if any response arrived, from the API or from something in between. */
export function hasResponse({ code, status }: Problem): boolean {
  return code !== 'offline' && (code === 'not-our-server' || status !== undefined);
}

/** True if the API may have executed the request although no usable response arrived. */
export function mayHaveCommitted(problem: Problem): boolean {
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
      return !unprocessedStatuses.includes(problem.status);
    default:
      return false;
  }
}

/** True if the API may have made or changed the account although it has refused the code that was entered. */
export function isUncertainRefusal({ answerCode }: Problem): boolean {
  return meaningOf(answerCode).isUncertain === true;
}

/** Statuses that mean the request was rejected before it was processed. */
const unprocessedStatuses: readonly unknown[] = [400, 404, 405, 406, 410, 411, 413, 414, 415, 431];
