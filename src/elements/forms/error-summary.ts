/**
 * The error summary of a form: the errors of its fields after an attempt to submit, else the problem of the last
 * request.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { secondsUntil } from '../../domain/deadline.js';
import { isRetryable, isTaken, type Problem, type ProblemCode } from '../../domain/problem.js';
import { pageClock } from '../../flow/clock.js';
import type { Activity, Failure } from '../../flow/state.js';
import type { Words } from '../../i18n/localiser.js';
import { mistakeText } from '../../i18n/mistake-words.js';
import { problemText, supportCodeText } from '../../i18n/problem-words.js';
import type { Journey } from '../journey.js';
import { link } from '../templates/link.js';
import { errorSummary } from '../templates/summary.js';
import type { FormController } from './form-controller.js';
import type { FieldError } from './form-fields.js';
import { loginLink } from './links.js';

/** The sentence of a field error that stands alone: in the summary and in the announcement. */
export type DescribeError = (name: string, error: FieldError) => string;

export interface ErrorSummaryParams {
  /** Without a form only the problem of the request is shown. */
  readonly form?: FormController;
  readonly activity: Activity;
  readonly journey: Journey;
  /** By default the sentence that is shown at the field. */
  readonly describe?: DescribeError;
  /** Rewords the sentence of the problem. */
  readonly say?: ((text: string) => string) | undefined;
  /** Whether the step knows that only the support can help. */
  readonly needsSupport?: boolean;
}

/** The sentence of a field error; `label` is the label of the field. */
export function fieldErrorText(
  error: FieldError | undefined,
  words: Words,
  label = '',
): string | undefined {
  if (!error) return undefined;
  return error.kind === 'validation'
    ? mistakeText(error.error, words, label)
    : problemText(error.problem, words);
}

/** A polite live region that announces the error of the field that was just left. */
export function errorAnnouncement(
  form: FormController,
  words: Words,
  describe: DescribeError = describeIn(words),
): TemplateResult {
  const error = form.announced === undefined ? undefined : form.error(form.announced);
  const text = error && describe(form.announced ?? '', error);
  return html`<p role="status" class="hidden">${text}</p>`;
}

/** Problems whose sentence sends the visitor to the support: only the support can solve them. */
const supportCodes: readonly ProblemCode[] = [
  'refused',
  'unauthorised',
  'customer-blocked',
  'customer-expired',
  'customer-deleted',
  'wrong-campaign',
];

/** Answer codes about the address of a code, which the visitor can correct. */
const addressCodes: readonly (number | undefined)[] = [260, 262, 448];

/** Answer codes whose sentence does not name the support: "check what you typed", "come back later". */
const selfServiceCodes: readonly (number | undefined)[] = [50, 100, 108, ...addressCodes];

/** Whether the problem is about the address that a code should have been sent to. */
export function isAboutAddress({ answerCode }: Problem): boolean {
  return addressCodes.includes(answerCode);
}

/** Whether only the support can solve the problem. */
export function isForSupport(problem: Problem): boolean {
  const { code, answerCode } = problem;
  if (isTaken(problem) || selfServiceCodes.includes(answerCode)) return false;
  return supportCodes.includes(code) || (code === 'code-not-sent' && !isRetryable(problem));
}

/** The summary as a live region, empty while there is no error. */
export function renderErrorSummary(params: ErrorSummaryParams): TemplateResult {
  const { form, activity, journey } = params;
  if (form?.hasErrors) return fieldErrorSummary(form, journey, params.describe);
  return activity.kind === 'failed' ? failureSummary(activity, params) : errorSummary({});
}

function fieldErrorSummary(
  form: FormController,
  { words }: Journey,
  describe = describeIn(words),
): TemplateResult {
  const items = [...form.errors].map(([name, error]) => ({
    id: form.inputId(name),
    text: describe(name, error),
  }));
  const title = words.say('common-mistakes', { count: items.length });
  const { attempts: key, isCorrecting: isQuiet, focus: onSelect } = form;
  return errorSummary({ key, isQuiet, title, items, onSelect });
}

function failureSummary(
  { problem, until }: Failure,
  { journey, say = (text) => text, needsSupport = false }: ErrorSummaryParams,
): TemplateResult {
  const { words, configuration } = journey;
  const seconds = until === undefined ? undefined : secondsUntil(until, pageClock.now());
  const text = problemText(problem, words, seconds);
  if (seconds === 0) return errorSummary({ over: text });
  const login = loginLinkFor(problem, journey);
  const isLeft = needsSupport || isForSupport(problem) || (isTaken(problem) && login === nothing);
  const href = isLeft ? configuration?.supportUrl : undefined;
  return errorSummary({
    // The countdown is visual only: an alert that changes is read out again. It is excluded from translation, because
    // a translating browser would replace the text nodes that Lit writes to.
    title: seconds
      ? html`<span class="hidden">${say(problemText(problem, words))}</span
          ><span aria-hidden="true" translate="no">${say(text)}</span>`
      : say(text),
    supportCode: supportCodeText(problem, words),
    actions: href ? html`<p>${link({ label: words.say('error-support'), href })}</p>` : login,
  });
}

/** A visitor who has an account already can go on to the log-in from the code step, too. */
function loginLinkFor(problem: Problem, journey: Journey) {
  const { step } = journey.state;
  return isTaken(problem) && (step === 'otp' || step === 'reset') ? loginLink(journey) : nothing;
}

function describeIn(words: Words): DescribeError {
  return (_name, error) => fieldErrorText(error, words) ?? '';
}
