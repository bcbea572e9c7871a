/**
 * The sentences of problems: what happened and what to do.
 */
import { isTaken, type Problem } from '../domain/problem.js';
import { durationText } from './formats.js';
import type { Words } from './localiser.js';

/** Answer codes that share the sentence of another code. */
const sameAs: Readonly<Record<number, number>> = {
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
export function problemText(problem: Problem, words: Words, seconds?: number): string {
  const { code, answerCode } = problem;
  const reason = answerCode === undefined ? undefined : answerText(answerCode, words);
  switch (code) {
    case 'too-many-requests':
      return waitText(seconds ?? problem.retryAfter, words);
    case 'username-taken':
      // Several answer codes mean this, and the next step is always the log-in.
      return words.say('problem-username-taken');
    case 'code-not-sent':
      if (!answerCode) return words.say('problem-code-not-sent');
      if (reason && aboutSending.includes(meaning(answerCode))) return reason;
      return words.say('problem-code-not-sent-because', {
        reason: problemText({ code: refusalOf(problem, answerCode), answerCode }, words),
      });
    default:
      return reason ?? words.say(`problem-${code}`);
  }
}

function refusalOf(problem: Problem, answerCode: number): Refusal {
  return isTaken(problem) ? 'username-taken' : (refusals[answerCode] ?? 'refused');
}

/** The support code line, composed of problem code, HTTP status and answer code; undefined without a response. */
export function supportCodeText(problem: Problem, words: Words): string | undefined {
  const { code, status, answerCode } = problem;
  if (status === undefined && answerCode === undefined) return undefined;
  const pieces = [code, status, answerCode].filter((piece) => piece !== undefined);
  return words.say('common-support-code', { code: pieces.join('-') });
}

function answerText(answerCode: number, words: Words): string | undefined {
  const keys = [answerCode, meaning(answerCode)].map((number) => `answer-${number}`);
  const key = keys.find((candidate) => words.has(candidate));
  return key && words.has(key) ? words.say(key) : undefined;
}

function meaning(answerCode: number): number {
  return sameAs[answerCode] ?? answerCode;
}

function waitText(seconds: number, words: Words): string {
  return seconds > 0
    ? words.say('problem-too-many-requests', { time: durationText(seconds, words.tag) })
    : words.say('problem-too-many-requests-over');
}
