/**
 * Tells the visitor that the result of the registration, or of a new password, is unknown and is being checked. When the
 * automatic checks have ended, a button starts them again.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { idle, isHeldByHost } from '../../flow/state/request.js';
import type { CheckingState, RequestStatus } from '../../flow/state/state.js';
import { isConnectionLost } from '../core/online-retry.js';
import {
  offlineNotice,
  waitingLine,
  type ProgressController,
  type WaitStage,
} from '../core/progress-controller.js';
import type { SessionController } from '../core/session-controller.js';
import { retryLabel } from '../forms/request-feedback.js';
import { renderErrorSummary } from '../forms/error-summary.js';
import { loginLink } from '../forms/page-links.js';
import { primaryButton, textButton } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import { waiting } from '../ui/notice.js';

/** Whether a check runs, or follows by itself. */
export function isCheckRunning(request: RequestStatus): boolean {
  switch (request.kind) {
    case 'busy':
      return true;
    case 'idle':
      return false;
    case 'failed':
      return request.willRetry === true;
    case 'settled':
      return request.outcome.kind === 'problem' && request.outcome.willRetry === true;
  }
}

/** `stage`: the stage of the checks so far, with the pauses between them. */
export function renderChecking(
  state: CheckingState,
  controller: SessionController,
  progress: ProgressController,
  stage: WaitStage,
): TemplateResult {
  const { i18n } = controller;
  // The account was found, and the page holds the next step back.
  const held = isHeldByHost(state);
  const isOver = !held && !isCheckRunning(state.request);
  const text = i18n.t(isOver ? 'checking-ended-heading' : 'checking-heading');
  const rest = () =>
    html`${isOver ? ended(controller) : running(controller, progress)}
      ${offlineNotice(progress.isOffline, i18n, isOver ? 'flow-offline' : 'flow-offline-waiting')}
      ${renderErrorSummary({ request: summarised(state, progress), controller, isAgain: true })}
      <div class="actions">
        ${isOver ? retryButton(state, controller, progress) : nothing}
        ${waitingLine({ stage: stage === 'very-long' ? 'long' : stage, i18n, busyLabel: i18n.t('checking-busy') })}
        ${state.hasNoAccount ? enterCode(controller, state.request.kind === 'busy') : nothing}
        ${!state.passwordless && (isOver || stage === 'very-long') ? loginLink(controller, state.request.kind === 'busy') : nothing}
      </div>`;
  return html`<section class="stack">
    ${heading({ ...controller.heading, text, note: !held })} ${held ? nothing : rest()}
  </section>`;
}

function running({ i18n }: SessionController, { isOffline }: ProgressController): TemplateResult {
  return html`${waiting({ text: html`<span id="note">${i18n.t('checking-intro')}</span>` })}
  ${isOffline ? nothing : html`<p>${i18n.t('checking-by-itself')}</p>`}`;
}

function ended({ i18n }: SessionController): TemplateResult {
  return html`<p id="note">${i18n.t('checking-ended')}</p>`;
}

/**
 * The last failure once the checks have ended; idle while the offline notice says the same, and for a session that has ended, since
 * its sentence asks for a log-in and a journey without passwords has no log-in form.
 */
function summarised({ request }: CheckingState, { isOffline }: ProgressController): RequestStatus {
  const isOver = request.kind === 'failed' && request.problem.code === 'session-expired';
  const isSaid = isOver || isCheckRunning(request) || (isOffline && isConnectionLost(request));
  return isSaid ? idle : request;
}

/**
 * The button that returns to the code field. Shown when the API has found no account, as the code may still be valid. `disabled`: while
 * a check runs that may create the account.
 */
function enterCode(controller: SessionController, disabled: boolean): TemplateResult {
  const onClick = () => controller.session?.send({ type: 'enter-code' });
  return textButton({ label: controller.i18n.t('checking-enter-code'), disabled, onClick });
}

function retryButton(
  { request }: CheckingState,
  controller: SessionController,
  progress: ProgressController,
): TemplateResult {
  const retryAt = request.kind === 'failed' ? request.retryAt : undefined;
  const seconds = retryAt === undefined ? 0 : progress.countDown(retryAt);
  return primaryButton({
    type: 'button',
    label: retryLabel(controller.i18n.t('checking-now'), seconds),
    disabled: seconds > 0,
    onClick() {
      if (seconds === 0) controller.session?.send({ type: 'check-again' });
    },
  });
}
