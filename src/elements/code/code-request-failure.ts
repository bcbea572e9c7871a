/**
 * The message at the button of the code step: why no code was sent, or why none can be requested yet.
 */
import type { TemplateResult } from 'lit';
import { secondsUntil } from '../../domain/deadline.js';
import { pageClock } from '../../flow/session/time.js';
import { isRetryable, isAlreadyRegistered } from '../../domain/problem.js';
import { failed } from '../../flow/state/reducer-outcome.js';
import type { CheckingState, FailedRequest, OtpState, State } from '../../flow/state/state.js';
import { isAboutAddress, renderErrorSummary, formFailure } from '../forms/error-summary.js';
import type { FormStep } from '../forms/form-step.js';
import type { SessionController } from '../core/session-controller.js';

/** The states of the code step. */
export type CodeState = OtpState | CheckingState;

/** Whether the journey is at the code step; while a check is pending, that is the step `checking`. */
export function isCodeState(state: State): state is CodeState {
  return state.step === 'otp' || state.step === 'checking';
}

/** Finds the failure to show, and the time until the button may be pressed again. */
export class CodeRequestFailure {
  readonly #controller: SessionController;
  readonly #step: FormStep;
  /** The cool-down as a failure; kept after its end. */
  #tooSoon: FailedRequest | undefined;

  constructor(controller: SessionController, step: FormStep) {
    this.#controller = controller;
    this.#step = step;
  }

  /** Follows a change of the state. */
  changed({ request, code, resendAt }: CodeState): void {
    if (code || request.kind !== 'idle' || this.#tooSoon?.retryAt === resendAt) return;
    const seconds = secondsUntil(resendAt, pageClock.now());
    const problem = { code: 'too-many-requests', retryAfter: seconds } as const;
    this.#tooSoon = seconds > 0 ? failed(problem, resendAt) : undefined;
  }

  /** The failure to show at the button, if there is one. */
  current(state: CodeState): FailedRequest | undefined {
    return formFailure(this.#step.form, state.request) ?? this.#cooldown(state);
  }

  /** Seconds until the action of the primary button may be repeated; 0 if it may. */
  secondsToWait({ request, code, resendAt }: CodeState): number {
    if (!code) return this.#step.progress.secondsUntil(resendAt);
    const isOwn = request.kind === 'failed' && request.action === 'verify';
    return isOwn ? this.#step.countDown(request) : 0;
  }

  render(failure: FailedRequest, { code, person }: CodeState): TemplateResult {
    const controller = this.#controller;
    const { i18n } = controller;
    const { problem } = failure;
    const isUnsent = problem.code === 'code-not-sent';
    const isAboutSending = isRetryable(problem) || isAboutAddress(problem);
    // A visitor who gave a card number has no address here to correct.
    if (isUnsent && isAboutSending && person.identifier.channel === 'card') {
      const reword = () => i18n.t('problem-code-not-sent');
      return renderErrorSummary({
        request: failure,
        controller,
        reword,
        needsSupport: true,
        countsOnButton: true,
      });
    }
    // Without a code only a request for one can have failed.
    const isSending = code === undefined || failure.action === 'send-code';
    const saysItself = isUnsent || !isSending || isAlreadyRegistered(problem);
    const reword = (reason: string) => i18n.t('problem-code-not-sent-because', { reason });
    return renderErrorSummary({
      request: failure,
      controller,
      reword: saysItself ? undefined : reword,
      countsOnButton: true,
    });
  }

  /** The cool-down of the API for the first code, which still holds when the visitor comes back to this step. */
  #cooldown({ request, code, resendAt }: CodeState): FailedRequest | undefined {
    const { form, progress } = this.#step;
    if (code || request.kind !== 'idle' || form.hasInvalidAttempt) return undefined;
    // The end of a cool-down that was shown is shown as well.
    if (this.#tooSoon) progress.secondsUntil(resendAt);
    return this.#tooSoon;
  }
}
