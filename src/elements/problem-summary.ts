/**
 * The one summary of a form: the mistakes of the last attempt, else the problem that the server told.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { secondsUntil } from '../domain/deadline.js';
import { isRetryable, isTaken, type Problem, type ProblemCode } from '../domain/problem.js';
import { pageClock } from '../flow/clock.js';
import type { Activity } from '../flow/state.js';
import type { Words } from '../i18n/localiser.js';
import { mistakeText } from '../i18n/mistake-words.js';
import { problemText, supportCodeText } from '../i18n/problem-words.js';
import type { Fault, FormState } from './form-state.js';
import type { Journey } from './journey.js';
import { logInWay } from './log-in-way.js';
import { link } from './templates/link.js';
import { news } from './templates/news.js';
import { errorSummary } from './templates/summary.js';

/** The words of what is wrong with a control; `label` is the control's. */
export function faultText(fault: Fault | undefined, words: Words, label = ''): string | undefined {
  if (!fault) return undefined;
  return fault.kind === 'mistake'
    ? mistakeText(fault.mistake, words, label)
    : problemText(fault.problem, words);
}

/** Problems whose sentence sends the person to the support: nobody else can solve them. */
const forSupport: readonly ProblemCode[] = [
  'refused',
  'unauthorised',
  'customer-blocked',
  'customer-expired',
  'customer-deleted',
  'wrong-campaign',
];

/** Answer codes about an address, which whoever has typed it can put right. */
const aboutAddress: readonly (number | undefined)[] = [260, 262, 448];

/** Answer codes whose own words send nobody to the support: "check what you typed", "come back later". */
const notForSupport: readonly (number | undefined)[] = [50, 100, 108, ...aboutAddress];

/** Whether it is about the address that a code should have gone to. */
export function isAboutAddress({ answerCode }: Problem): boolean {
  return aboutAddress.includes(answerCode);
}

/** Whether the support can solve it, and nobody else. */
export function isForSupport(problem: Problem): boolean {
  const { code, answerCode } = problem;
  if (isTaken(problem) || notForSupport.includes(answerCode)) return false;
  return forSupport.includes(code) || (code === 'code-not-sent' && !isRetryable(problem));
}

/** What was just found wrong with a control that was left. */
export function formNews({ news: fault }: FormState, words: Words): TemplateResult {
  return news(faultText(fault, words));
}

/** `say` puts a problem's sentence in other words; `needsSupport`: the step knows that nobody else can help. */
export function problemSummary({
  form,
  activity,
  journey,
  say = (text) => text,
  needsSupport = false,
}: {
  readonly form?: FormState;
  readonly activity: Activity;
  readonly journey: Journey;
  readonly say?: ((text: string) => string) | undefined;
  readonly needsSupport?: boolean;
}): TemplateResult {
  const { words, configuration } = journey;
  if (form?.isWrong) {
    const items = [...form.faults].map(([id, fault]) => ({
      id,
      text: faultText(fault, words) ?? '',
    }));
    const title = words.say('common-mistakes', { count: items.length });
    const { attempts: key, isCorrecting: isQuiet, focus: onSelect } = form;
    return errorSummary({ key, isQuiet, title, items, onSelect });
  }
  if (activity.kind !== 'failed') return errorSummary({});
  const { problem, until } = activity;
  const seconds = until === undefined ? undefined : secondsUntil(until, pageClock.now());
  const text = problemText(problem, words, seconds);
  if (seconds === 0) return errorSummary({ over: text });
  const way = logIn(problem, journey);
  const isLeft = needsSupport || isForSupport(problem) || (isTaken(problem) && way === nothing);
  const href = isLeft ? configuration?.supportUrl : undefined;
  return errorSummary({
    // The seconds run for the eye alone: an alert that changes is read out again. A browser that translates them would
    // take away what Lit writes to.
    title: seconds
      ? html`<span class="hidden">${say(problemText(problem, words))}</span
          ><span aria-hidden="true" translate="no">${say(text)}</span>`
      : say(text),
    supportCode: supportCodeText(problem, words),
    actions: href ? html`<p>${link({ label: words.say('error-support'), href })}</p>` : way,
  });
}

/** Whoever has an account already gets there from the code, too. */
function logIn(problem: Problem, journey: Journey) {
  const { step } = journey.state;
  if (!isTaken(problem) || (step !== 'otp' && step !== 'reset')) return nothing;
  return logInWay(journey);
}
