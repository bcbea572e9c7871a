/**
 * The sentences of problems: what happened and what to do.
 */
import { meaningOf } from '../domain/answer-codes.js';
import type { Problem } from '../domain/problem.js';
import { isMessageUnsent } from '../domain/problem-meaning.js';
import { clockText, durationText } from './formats.js';
import type { Translator } from './translator.js';

/**
 * The sentence of the answer code if there is one, else the general sentence of the problem.
 * `seconds`: what is left of a countdown, which is written as on a clock; without it the `Retry-After` of the response in words.
 */
export function problemText(problem: Problem, i18n: Translator, seconds?: number): string {
  const { code, answerCode } = problem;
  const reason = answerCode === undefined ? undefined : answerText(answerCode, i18n);
  switch (code) {
    case 'offline':
      // A response that is not from the API: the page to log in to a Wi-Fi.
      return i18n.t(problem.status === undefined ? 'problem-offline' : 'problem-wifi');
    case 'too-many-requests':
      return seconds === undefined
        ? waitText(problem.retryAfter, durationText(problem.retryAfter, i18n.tag), i18n)
        : waitText(seconds, clockText(seconds), i18n);
    case 'not-our-server':
      // No API is at this address. The page of a Wi-Fi would come with another status.
      return i18n.t(problem.status === 404 ? 'problem-server-error' : 'problem-not-our-server');
    case 'username-taken':
      // Several answer codes mean this, and the next step is always the log-in.
      return i18n.t('problem-username-taken');
    case 'code-not-sent':
      if (!answerCode) return i18n.t('problem-code-not-sent');
      if (reason && isMessageUnsent(problem)) return reason;
      return i18n.t('problem-code-not-sent-because', {
        reason: problemText({ code: reasonUnsent(answerCode), answerCode }, i18n),
      });
    default:
      return reason ?? i18n.t(`problem-${code}`);
  }
}

/** Why no code was sent, as a problem. A refusal of a password or a code cannot be the reason: the request contains neither. */
function reasonUnsent(answerCode: number) {
  const { problem } = meaningOf(answerCode);
  switch (problem) {
    case 'username-taken':
    case 'customer-blocked':
    case 'customer-expired':
    case 'customer-deleted':
    case 'wrong-campaign':
      return problem;
    default:
      // The compiler asks here for a new code of an answer.
      problem satisfies
        | 'code-expired'
        | 'invalid-field'
        | 'password-refused'
        | 'unauthorised'
        | 'wrong-code'
        | 'wrong-credentials'
        | undefined;
      return 'refused';
  }
}

/**
 * The support code line, composed of problem code, HTTP status, answer code and the reference in the log of a gateway;
 * undefined without a response of the API, and where the visitor can go on alone: after a wrong password or a pause.
 */
export function supportCodeText(problem: Problem, i18n: Translator): string | undefined {
  const { code, status, answerCode, reference } = problem;
  if (code === 'wrong-credentials' || code === 'too-many-requests') return undefined;
  const isUnanswered = code === 'offline' || (status === undefined && answerCode === undefined);
  if (isUnanswered && reference === undefined) return undefined;
  const parts = [code, status, answerCode, reference].filter((part) => part !== undefined);
  return i18n.t('common-support-code', { code: parts.join('-') });
}

function answerText(answerCode: number, i18n: Translator): string | undefined {
  const own = `answer-${answerCode}`;
  if (i18n.has(own)) return i18n.t(own);
  const { sentence } = meaningOf(answerCode);
  return sentence && i18n.t(`answer-${sentence}`);
}

function waitText(seconds: number, time: string, i18n: Translator): string {
  return seconds > 0
    ? i18n.t('problem-too-many-requests', { time })
    : i18n.t('problem-too-many-requests-over');
}
