/** What went wrong at the code step or at the forgotten password, and how long its primary button waits. */
import type { TemplateResult } from 'lit';
import { secondsUntil } from '../../domain/deadline.js';
import type { Problem } from '../../domain/problem.js';
import {
  isAddressRefused,
  isAlreadyRegistered,
  isRetryable,
} from '../../domain/problem-meaning.js';
import { pageClock } from '../../flow/session/environment.js';
import { failed } from '../../flow/state/request.js';
import { isReset } from '../../flow/state/selectors.js';
import type { FailedRequest } from '../../flow/state/state.js';
import { renderErrorSummary } from '../forms/error-summary.js';
import type { CodeState, CodeView } from './code-words.js';

/**
 * Why the primary button cannot be pressed yet, or what went wrong when it was: the failure of the request, or the API's
 * cool-down for the first code, which still holds when the visitor comes back to this step. The cool-down is shown as a failure,
 * also after its end.
 */
export class CodeFailure {
  readonly #view: CodeView;
  #cooldown: FailedRequest | undefined;

  constructor(view: CodeView) {
    this.#view = view;
  }

  onState(
    { step, request, delivery: { code, resendAt } }: CodeState,
    before: CodeState | undefined,
  ): void {
    // The failure of a check is the reason why the form is shown again.
    const isNew = request !== before?.request || before.step === 'checking';
    if (step !== 'checking' && request.kind === 'failed' && isNew) {
      const name = fieldOf(request.problem);
      if (name) this.#view.form.refuse(name, request.problem);
    }
    if (step === 'reset' || code || request.kind !== 'idle') return;
    if (this.#cooldown?.retryAt === resendAt) return;
    const retryAfter = secondsUntil(resendAt, pageClock.now());
    // A cool-down after an earlier code is shown like a refusal: as a disabled button that counts down.
    const problem = { code: 'too-many-requests', retryAfter } as const;
    this.#cooldown = retryAfter > 0 ? failed({ problem, retryAt: resendAt }) : undefined;
  }

  /** The failure to show at the button; undefined if there is none, or if a field shows an error instead. */
  current({ step, request, delivery: { code } }: CodeState): FailedRequest | undefined {
    if (this.#view.form.isInvalid) return undefined;
    if (request.kind === 'failed') return fieldOf(request.problem) ? undefined : request;
    if (step === 'reset' || code || request.kind !== 'idle') return undefined;
    return this.#cooldown;
  }

  /** Seconds until the action of the primary button may be repeated. The button for a new code has its own countdown. */
  secondsToWait({ step, request, delivery: { code, resendAt } }: CodeState): number {
    if (!code && step !== 'reset') return this.#view.progress.countDown(resendAt);
    const isOther = code && request.kind === 'failed' && request.action === 'send-code';
    return isOther ? 0 : this.#view.feedback.countDown(request);
  }

  render(failure: FailedRequest, state: CodeState): TemplateResult {
    const { problem } = failure;
    const { controller, feedback } = this.#view;
    const shown = { request: failure, controller, isAgain: feedback.isAgain(failure) };
    if (isReset(state)) return renderErrorSummary(shown);
    const isUnsent = problem.code === 'code-not-sent';
    const isAboutSending = isRetryable(problem) || isAddressRefused(problem, false);
    // A visitor who gave a card number has no address here to correct.
    if (isUnsent && isAboutSending && state.person.identifier.channel === 'card') {
      const reword = () => this.#view.t('problem-code-not-sent');
      return renderErrorSummary({ ...shown, reword, needsSupport: true });
    }
    // Without a code only a request for one can have failed.
    const isSending =
      failure.action !== 'identify' &&
      (state.delivery.code === undefined || failure.action === 'send-code');
    if (isUnsent || !isSending || isAlreadyRegistered(problem)) return renderErrorSummary(shown);
    const reword = (reason: string) => this.#view.t('problem-code-not-sent-because', { reason });
    return renderErrorSummary({ ...shown, reword });
  }
}

/** The field that a refusal is about; the error is shown there. */
function fieldOf({ code }: Problem): 'one-time-code' | 'new-password' | undefined {
  if (code === 'wrong-code' || code === 'code-expired') return 'one-time-code';
  return code === 'password-refused' ? 'new-password' : undefined;
}
