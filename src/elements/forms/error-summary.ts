/**
 * The error summary of a form: the errors of its fields after an attempt to submit, else the problem of the last
 * request. A single error is shown at its field alone, which has the focus.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { meaningOf } from '../../domain/answer-codes.js';
import { secondsUntil } from '../../domain/deadline.js';
import type { Problem } from '../../domain/problem.js';
import {
  isAddressRefused,
  isAlreadyRegistered,
  isRetryable,
} from '../../domain/problem-meaning.js';
import { pageClock } from '../../flow/session/environment.js';
import type { RequestStatus, FailedRequest } from '../../flow/state/state.js';
import type { Translator } from '../../i18n/translator.js';
import { validationText } from '../../i18n/validation-text.js';
import { problemText, supportCodeText } from '../../i18n/problem-text.js';
import type { SessionController } from '../core/session-controller.js';
import { link } from '../ui/button.js';
import { errorSummary } from '../ui/summary.js';
import type { FieldError, Form } from './form.js';
import { loginLink } from './page-links.js';

/** The members of a form that the summary reads; they do not depend on its fields. */
type FormErrors = Pick<
  Form<object>,
  'announced' | 'attempts' | 'error' | 'focus' | 'inputId' | 'isCorrecting' | 'isInvalid' | 'listed'
>;

/** The sentence of a field error that stands alone: in the summary and in the announcement. */
export type DescribeError = (name: string, error: FieldError) => string;

interface ErrorSummaryParams {
  /** Without a form only the problem of the request is shown. */
  readonly form?: FormErrors;
  readonly request: RequestStatus;
  readonly controller: SessionController;
  /** By default the sentence that is shown at the field. */
  readonly describe?: DescribeError;
  /** Rewords the sentence of the problem. */
  readonly reword?: ((text: string) => string) | undefined;
  /** Whether all fields are visible at once: the summary has no list then, because each error stands at its field. */
  readonly isShort?: boolean;
  /** Whether the step knows that only the support can help. */
  readonly needsSupport?: boolean;
  /** Whether the action has failed twice in a row. */
  readonly isAgain?: boolean;
}

/** The sentence of a field error; `label` is the label of the field. */
export function fieldErrorText(
  error: FieldError | undefined,
  i18n: Translator,
  label = '',
): string | undefined {
  if (!error) return undefined;
  if (error.kind === 'validation') return validationText(error.error, i18n, label);
  return typeof error.problem === 'string' ? error.problem : problemText(error.problem, i18n);
}

/** A polite live region that announces the error of one field that already had the focus when the form was submitted. */
export function errorAnnouncement(
  form: FormErrors,
  i18n: Translator,
  describe: DescribeError = describeIn(i18n),
): TemplateResult {
  const error = form.announced === undefined ? undefined : form.error(form.announced);
  const text = error && describe(form.announced ?? '', error);
  // A new text node for each attempt, so that the same sentence is announced again.
  return html`<p role="status" class="hidden">${keyed(form.attempts, text)}</p>`;
}

/** Whether only the support can solve the problem: its sentence sends the visitor there. */
export function isForSupport(problem: Problem): boolean {
  const { code, answerCode } = problem;
  if (isAlreadyRegistered(problem) || isAddressRefused(problem, false)) return false;
  if (meaningOf(answerCode).isSelfService) return false;
  switch (code) {
    case 'refused':
    case 'unauthorised':
    case 'customer-blocked':
    case 'customer-expired':
    case 'customer-deleted':
    case 'wrong-campaign':
      return true;
    case 'code-not-sent':
      return !isRetryable(problem);
    case 'offline':
    case 'timeout':
    case 'too-many-requests':
    case 'server-error':
    case 'not-our-server':
    case 'session-expired':
    case 'wrong-code':
    case 'code-expired':
    case 'username-taken':
    case 'wrong-credentials':
    case 'password-refused':
    case 'invalid-field':
    case 'options-missing':
    case 'misconfigured':
    case 'unexpected':
      return false;
  }
}

/** Whether a request fails for a reason that the visitor cannot change. The first time another try may help. */
function isOurFault({ code }: Problem): boolean {
  return code === 'server-error' || code === 'unexpected' || code === 'code-not-sent';
}

/** Whether the sentence names the support as the second thing to do. */
const offersContact = (text: string, i18n: Translator) => text.endsWith(i18n.t('error-contact-or'));

/**
 * A sentence whose end is about the support, as it stands on this page. With a link to the support the plain request goes, because
 * the link says the same. Without one the support is not offered, and its code is not mentioned.
 */
export function contactText(text: string, i18n: Translator, hasLink: boolean): string {
  const cut = (end: string) => text.slice(0, -end.length).trimEnd();
  const end = i18n.t(hasLink ? 'error-contact' : 'error-contact-code');
  if (text.endsWith(end)) return cut(end);
  const isOffered = !hasLink && offersContact(text, i18n);
  return isOffered ? `${cut(i18n.t('error-contact-or'))}.` : text;
}

/** The summary as a live region, empty while there is no error. */
export function renderErrorSummary(params: ErrorSummaryParams): TemplateResult {
  const { form, request, controller } = params;
  const listed = form?.listed;
  if (form && listed && listed.size > 1) return fieldErrorSummary(form, controller, params);
  const [name = ''] = listed?.keys() ?? [];
  if (form?.error(name)) return errorSummary({});
  return request.kind === 'failed' ? failureSummary(request, params) : errorSummary({});
}

/** The errors of the last attempt. One that was corrected keeps its line, so that the fields below do not move while one types. */
function fieldErrorSummary(
  form: FormErrors,
  { i18n }: SessionController,
  { describe = describeIn(i18n), isShort }: Pick<ErrorSummaryParams, 'describe' | 'isShort'>,
): TemplateResult {
  const items = [...form.listed].map(([name, error]) => ({
    id: form.inputId(name),
    text: describe(name, error),
    ...(!form.error(name) && { done: i18n.t('common-corrected') }),
  }));
  const title = i18n.t('common-mistakes', { count: items.length });
  const { attempts: key, isCorrecting: isQuiet, focus: onSelect } = form;
  const shown = isShort ? { title: withoutColon(title) } : { title, items };
  return errorSummary({ key, isQuiet, ...shown, onSelect });
}

/** The sentence as it stands where no list follows. */
const withoutColon = (title: string) =>
  /[:：]$/u.test(title) ? `${title.slice(0, -1).trimEnd()}.` : title;

function failureSummary(
  { problem, retryAt }: FailedRequest,
  params: ErrorSummaryParams,
): TemplateResult {
  const { controller, reword = (sentence: string) => sentence } = params;
  const { needsSupport = false, isAgain = false } = params;
  const { i18n, configuration } = controller;
  const seconds = retryAt === undefined ? undefined : secondsUntil(retryAt, pageClock.now());
  const text = problemText(problem, i18n, seconds);
  if (seconds === 0) return errorSummary({ resolvedText: text });
  const login = loginLinkFor(problem, controller);
  const isLeft =
    needsSupport ||
    (isAgain && isOurFault(problem)) ||
    isForSupport(problem) ||
    offersContact(text, i18n) ||
    (isAlreadyRegistered(problem) && login === nothing);
  const href = isLeft ? configuration?.supportUrl : undefined;
  return errorSummary({
    // What is seen counts down. It is heard once, with the time of the refusal: an alert that changes is read out again.
    title: seconds
      ? html`<span class="hidden">${reword(problemText(problem, i18n))}</span
          ><span aria-hidden="true">${reword(text)}</span>`
      : contactText(reword(text), i18n, href !== undefined),
    supportCode: href === undefined ? undefined : supportCodeText(problem, i18n),
    actions: href ? html`<p>${link({ label: i18n.t('error-support'), href })}</p>` : login,
  });
}

/** A visitor who has an account already can go on to the log-in from the code step, too. */
function loginLinkFor(problem: Problem, controller: SessionController) {
  const { step } = controller.state;
  return isAlreadyRegistered(problem) && (step === 'otp' || step === 'reset')
    ? loginLink(controller)
    : nothing;
}

function describeIn(i18n: Translator): DescribeError {
  return (_name, error) => fieldErrorText(error, i18n) ?? '';
}
