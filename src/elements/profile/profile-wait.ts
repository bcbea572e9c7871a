/**
 * The waiting screen of the profile form, how the form takes its place, and what is shown if it did not load.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { RequestStatus } from '../../flow/state/state.js';
import type { Translator } from '../../i18n/translator.js';
import { isSlow, type WaitStage } from '../core/progress-controller.js';
import type { SessionController } from '../core/session-controller.js';
import { renderErrorSummary } from '../forms/error-summary.js';
import { type RequestFeedback, retryLabel } from '../forms/request-feedback.js';
import { primaryButton, textButton } from '../ui/button.js';
import type { Renderable } from '../ui/renderable.js';
import { moveIn } from '../ui/step-motion.styles.js';
import { waiting } from '../ui/waiting.js';

/** `onStop`: cancels the wait; offered after 10 seconds. */
export function renderWait(i18n: Translator, stage: WaitStage, onStop: () => void): TemplateResult {
  const text = i18n.t(isSlow(stage) ? 'common-waiting' : 'profile-loading');
  const wayOut = textButton({ label: i18n.t('common-stop'), onClick: onStop });
  const line = waiting({ text, ...(stage === 'very-long' && { wayOut }) });
  return html`<div class="wait">${line}</div>`;
}

/** Moves the form into the place of the waiting screen. */
export class FormArrival {
  #hasWaited = false;

  /** To be called after each render. */
  updated(root: ShadowRoot | null): void {
    // Not the form itself: the campaign's inputs shadow its members.
    const content = root?.querySelector('form > .stack');
    if (this.#hasWaited && content) moveIn(content, false);
    this.#hasWaited = !content;
  }
}

export interface LoadFailureParams {
  readonly controller: SessionController;
  readonly feedback: RequestFeedback;
  readonly onRetry: () => void;
  readonly wayBack: Renderable;
}

/** Why the form did not load, with a button that loads it again. */
export function renderLoadFailure(
  request: RequestStatus,
  { controller, feedback, onRetry, wayBack }: LoadFailureParams,
): TemplateResult {
  const { i18n } = controller;
  const seconds = feedback.countDown(request);
  // A visitor who has to wait hears that alone: "please try again" would contradict it.
  const isRefused = request.kind === 'failed' && request.problem.code === 'too-many-requests';
  return html`${isRefused ? nothing : html`<p role="status">${i18n.t('profile-load-failed')}</p>`}
    ${feedback.renderOfflineNotice(request)}
    ${renderErrorSummary({ request: feedback.summarised(request), controller })}
    <div class="actions">
      ${primaryButton({
        type: 'button',
        label: retryLabel(i18n.t('common-retry'), seconds),
        disabled: seconds > 0,
        onClick: onRetry,
      })}
      ${wayBack}
    </div>`;
}
