/**
 * The button that leads from the card to the profile form. The step stays until the form is loaded; a failure is shown beside the
 * button, which is pressed again. A card that is not finished has it as the primary button.
 */
import { html, type TemplateResult } from 'lit';
import type { RequestStatus } from '../../flow/state/state.js';
import {
  offlineNotice,
  stoppable,
  waitingLine,
  waitingScreen,
} from '../core/progress-controller.js';
import type { StepView } from '../core/step-view.js';
import { pressedLogIn } from '../login/saved-password.js';
import { RequestFeedback, retryLabel } from '../forms/request-feedback.js';
import { primaryButton, textButton } from '../ui/button.js';
import { icon } from '../ui/icons.js';

/** The button of one view of the step `done`. */
export class EditButton {
  readonly #view: StepView<'done'>;
  readonly #label: 'card-edit' | 'profile-edit';
  readonly #feedback: RequestFeedback;
  /** Opens the form. A press counts once: the journey ignores it while the form loads. */
  readonly open = (): void => {
    if (this.#feedback.countDown(this.#request) > 0) return;
    // After a reload the log-in comes first.
    if (this.#view.state.via === 'restored') pressedLogIn(this.#view.controller.session);
    this.#view.send({ type: 'edit' });
  };

  constructor(view: StepView<'done'>, label: 'card-edit' | 'profile-edit') {
    this.#view = view;
    this.#label = label;
    this.#feedback = new RequestFeedback(view, () => this.#request, this.open);
  }

  render(): TemplateResult {
    const { controller } = this.#view;
    const { i18n } = controller;
    const request = this.#request;
    const seconds = this.#feedback.countDown(request);
    const stage = this.#feedback.progress.measure(request.kind === 'busy');
    const busyLabel = i18n.t('profile-loading');
    const isFinishing = this.#view.state.pendingProfile !== undefined;
    const own = i18n.t(isFinishing ? 'card-finish' : this.#label);
    const label = stage === 'none' ? retryLabel(own, seconds) : busyLabel;
    const disabled = stage !== 'none' || seconds > 0;
    // The card needs no network: that the browser is offline matters only after a press.
    const offline =
      request.kind === 'idle'
        ? offlineNotice(false, i18n, 'flow-offline')
        : this.#feedback.renderOfflineNotice(request);
    return html`${offline} ${this.#feedback.renderFailure(request)}
      <div class=${isFinishing ? 'actions' : 'ways'}>
        ${
          isFinishing
            ? primaryButton({ label, type: 'button', disabled, onClick: this.open })
            : textButton({ label: html`${icon('edit')}${label}`, disabled, onClick: this.open })
        }
        ${waitingLine({ stage, i18n, busyLabel, ...stoppable(controller, () => controller.session?.cancelReads()) })}
      </div>`;
  }

  /** The waiting screen, instead of the button, while the form opens without a press. */
  renderOpening(): TemplateResult {
    const { i18n, session } = this.#view.controller;
    const stage = this.#feedback.progress.measure(this.#request.kind === 'busy');
    return waitingScreen(i18n, stage, () => session?.cancelReads());
  }

  /** To be called after each render. */
  updated(): void {
    this.#feedback.updated(this.#request);
  }

  get #request(): RequestStatus {
    return this.#view.controller.state.request;
  }
}
