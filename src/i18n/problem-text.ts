/**
 * The sentences of problems: what happened and what to do.
 */
import type { Problem } from '../domain/problem.js';
import { isAlreadyRegistered } from '../domain/problem-meaning.js';
import { durationText } from './formats.js';
import type { Translator } from './translator.js';

/** Answer codes that share the sentence of another code. */
const sameMeaning: Readonly<Record<number, number>> = {
  205: 203,
  208: 203,
  240: 132,
  263: 58,
  448: 260,
  482: 311,
  484: 202,
  485: 202,
};

type Refusal = Exclude<Problem['code'], 'too-many-requests' | 'options-missing'>;

/** Answer codes of a refused code request that share the sentence of another problem. */
const refusals: Readonly<Record<number, Refusal>> = {
  51: 'customer-blocked',
  52: 'customer-expired',
  56: 'wrong-campaign',
  90: 'customer-deleted',
};

/** Answer codes whose sentences already say that no code was sent. */
const aboutSending: readonly number[] = [202, 203];

/**
 * The sentence of the answer code if there is one, else the general sentence of the problem.
 * `seconds` is the remaining wait of a countdown; default is the `Retry-After` of the response.
 */
export function problemText(problem: Problem, i18n: Translator, seconds?: number): string {
  const { code, answerCode } = problem;
  const reason = answerCode === undefined ? undefined : answerText(answerCode, i18n);
  switch (code) {
    case 'offline':
      // A response that is not from the API: the page to log in to a Wi-Fi.
      return i18n.t(problem.status === undefined ? 'problem-offline' : 'problem-wifi');
    case 'too-many-requests':
      return waitText(seconds ?? problem.retryAfter, i18n);
    case 'not-our-server':
      // No API is at this address. The page of a Wi-Fi would come with another status.
      return i18n.t(problem.status === 404 ? 'problem-server-error' : 'problem-not-our-server');
    case 'username-taken':
      // Several answer codes mean this, and the next step is always the log-in.
      return i18n.t('problem-username-taken');
    case 'code-not-sent':
      if (!answerCode) return i18n.t('problem-code-not-sent');
      if (reason && aboutSending.includes(meaning(answerCode))) return reason;
      return i18n.t('problem-code-not-sent-because', {
        reason: problemText({ code: refusalOf(problem, answerCode), answerCode }, i18n),
      });
    default:
      return reason ?? i18n.t(`problem-${code}`);
  }
}

function refusalOf(problem: Problem, answerCode: number): Refusal {
  return isAlreadyRegistered(problem) ? 'username-taken' : (refusals[answerCode] ?? 'refused');
}

/** The support code line, composed of problem code, HTTP status and answer code; undefined without a response of the API. */
export function supportCodeText(problem: Problem, i18n: Translator): string | undefined {
  const { code, status, answerCode } = problem;
  if (code === 'offline' || (status === undefined && answerCode === undefined)) return undefined;
  const parts = [code, status, answerCode].filter((part) => part !== undefined);
  return i18n.t('common-support-code', { code: parts.join('-') });
}

function answerText(answerCode: number, i18n: Translator): string | undefined {
  const keys = [answerCode, meaning(answerCode)].map((number) => `answer-${number}`);
  const key = keys.find((candidate) => i18n.has(candidate));
  return key && i18n.has(key) ? i18n.t(key) : undefined;
}

function meaning(answerCode: number): number {
  return sameMeaning[answerCode] ?? answerCode;
}

function waitText(seconds: number, i18n: Translator): string {
  return seconds > 0
    ? i18n.t('problem-too-many-requests', { time: durationText(seconds, i18n.tag) })
    : i18n.t('problem-too-many-requests-over');
}
