/**
 * What every step with a form shares: progress and offline notice, focus, parts, and the form itself.
 */
import type { TemplateResult } from 'lit';
import type { RequestStatus } from '../../flow/state.js';
import { FailureScroller } from '../core/failure-scroller.js';
import { keepFocus } from '../core/focus-keeper.js';
import { addFlowBehaviours } from '../core/flow-behaviours.js';
import type { SessionController } from '../core/session-controller.js';
import { isServerSide } from '../core/is-server.js';
import { ProgressController, offlineNotice } from '../core/progress-controller.js';
import { exportParts } from '../ui/parts.js';
import { FormController } from './form-controller.js';
import type { FormFields } from './form-fields.js';

/** A step whose form, if it has one, comes and goes. */
export class StepSupport {
  readonly patience: ProgressController;
  readonly #controller: SessionController;
  readonly #failure: FailureScroller;

  constructor(controller: SessionController) {
    this.#controller = controller;
    this.patience = new ProgressController(controller.host);
    this.#failure = new FailureScroller(controller.host);
    keepFocus(controller.host);
    if (!isServerSide) exportParts(controller.host);
  }

  /** Renders again with each second of a failure that ends by itself. */
  countDown(request: RequestStatus): void {
    if (request.kind === 'failed' && request.retryAt) this.patience.secondsUntil(request.retryAt);
  }

  renderOfflineNotice(): TemplateResult {
    return offlineNotice(this.patience, this.#controller.i18n);
  }

  /** To be called after each render: scrolls a new failure into view. */
  updated(request: RequestStatus): void {
    this.#failure.updated(request);
  }
}

/** A step with one form for as long as it is shown. The flow's history and height are looked after from here on. */
export class FormStep extends StepSupport {
  readonly form: FormController;

  constructor(controller: SessionController, fields: FormFields) {
    super(controller);
    const { host } = controller;
    this.form = new FormController(host, fields);
    addFlowBehaviours(controller);
    // Signing out resets the form: its errors go with what was typed.
    if (isServerSide) return;
    host.shadowRoot?.addEventListener('reset', () => {
      this.form.reset();
      host.requestUpdate();
    });
  }
}
