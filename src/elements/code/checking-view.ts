/**
 * Tells the visitor that the result of the registration is unknown, and that it is being checked.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { isHeldByHost } from '../../flow/request-selectors.js';
import type { CheckingState, OtpState, RequestStatus, State } from '../../flow/state.js';
import type { SessionController } from '../core/session-controller.js';
import { renderErrorSummary } from '../forms/error-summary.js';
import { loginLink } from '../forms/page-links.js';
import {
  type ProgressController,
  waitingLine,
  offlineNotice,
} from '../core/progress-controller.js';
import { isConnectionLost } from '../core/online-retry.js';
import { primaryButton } from '../ui/button.js';
import { heading } from '../ui/heading.js';
import { sendCommand } from '../core/send-command.js';

const idle: RequestStatus = { kind: 'idle' };

export class CheckingView {
  readonly #controller: SessionController;
  readonly #progress: ProgressController;
  /** The failure of the last check; automatic checks do not change what is shown. */
  #lastFailure = idle;
  /** Set once the first check has ended, and kept, so that the button does not move while it is pressed. */
  #offersLogIn = false;

  constructor(controller: SessionController, progress: ProgressController) {
    this.#controller = controller;
    this.#progress = progress;
  }

  /** Follows a change of the state; a new check starts without a failure and without the link to the log-in. */
  changed({ step, request }: OtpState | CheckingState, before: State | undefined): void {
    if (step !== before?.step) {
      this.#lastFailure = idle;
      this.#offersLogIn = false;
    }
    if (step === 'otp') return;
    if (request.kind !== 'busy') this.#offersLogIn = true;
    if (request.kind === 'failed') this.#lastFailure = request;
  }

  render(state: CheckingState): TemplateResult {
    const { request } = state;
    const controller = this.#controller;
    const { i18n } = controller;
    const busy = request.kind === 'busy';
    const last = this.#lastFailure;
    const stage = this.#progress.stage(busy);
    // After a failure the summary asks the visitor for something, such as to check the connection.
    const asksNothing = busy && last.kind !== 'failed';
    // The notice says the same.
    const isSaid = this.#progress.isOffline && isConnectionLost(last);
    // The account was found, and the page has taken over.
    const held = isHeldByHost(state);
    const top = heading({
      ...controller.heading,
      text: i18n.t('checking-heading'),
      note: !held,
    });
    const rest = () =>
      html`<p role="status" id="note">${i18n.t('checking-intro')}</p>
        ${asksNothing ? html`<p>${i18n.t('checking-by-itself')}</p>` : nothing}
        ${offlineNotice(this.#progress, i18n)}
        ${renderErrorSummary({ request: isSaid ? idle : last, controller })}
        <div class="actions">
          ${primaryButton({
            type: 'button',
            label: i18n.t('checking-now'),
            busyLabel: i18n.t('checking-busy'),
            busy,
            onClick: this.#again,
          })}
          ${waitingLine({ stage: last.kind === 'failed' ? 'none' : stage, i18n, busyLabel: i18n.t('checking-busy') })}
          ${this.#offersLogIn ? loginLink(controller, busy) : nothing}
        </div>`;
    return html`<section class="stack">${top} ${held ? nothing : rest()}</section>`;
  }

  /** Checks again, and clears the message of the last check. */
  readonly #again = (): void => {
    this.#lastFailure = idle;
    sendCommand(this.#controller, { type: 'check-again' });
  };
}
