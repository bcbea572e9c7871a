/**
 * Whether a call was carried out, as far as its line tells.
 */
import { isUncertain } from '../platform/upstream-reply.js';
import type { RequestLine } from './line-schemas.js';

/** The calls that send a code. */
export const sending: readonly string[] = ['verify-contact', 'send-code'];
/** The calls that enter a code. */
export const committing: readonly string[] = ['register', 'change-credentials'];
/** The calls that change something or send a message. */
const writing: readonly string[] = [...sending, ...committing, 'save-customer'];

/** The reason of a code request by mobile number that the platform has accepted with an error of an e-mail. */
export const emailError = 'email error';

/** True if the platform has accepted the call. */
export function isAccepted({ status, answerCode, reason }: RequestLine): boolean {
  const hasNoFault = reason === undefined || reason === emailError;
  return status >= 200 && status < 300 && answerCode === undefined && hasNoFault;
}

/** True if the gateway has got no answer of the platform that it can read. */
export function hasNoAnswer({ status, reason }: RequestLine): boolean {
  return status >= 500 || reason === 'unreadable';
}

/** True for a call that writes or sends, and of which nothing tells whether it was carried out. */
export function mayBeCarriedOut(entry: RequestLine): boolean {
  const { call, answerCode } = entry;
  if (!writing.includes(call)) return false;
  return hasNoAnswer(entry) || (committing.includes(call) && isUncertain(answerCode));
}
