/**
 * What all steps with a form share: progress and offline notice, focus, exported parts, and the form itself.
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

/** A step that may be without its form for some time. */
export class StepSupport {
  readonly progress: ProgressController;
  readonly #controller: SessionController;
  readonly #failure: FailureScroller;

  constructor(controller: SessionController) {
    this.#controller = controller;
    this.progress = new ProgressController(controller.host);
    this.#failure = new FailureScroller(controller.host);
    keepFocus(controller.host);
    if (!isServerSide) exportParts(controller.host);
  }

  /** Whole seconds until the failed action may be repeated; 0 if it may. Renders again at each second. */
  countDown(request: RequestStatus): number {
    if (request.kind !== 'failed' || !request.retryAt) return 0;
    return this.progress.secondsUntil(request.retryAt);
  }

  renderOfflineNotice(): TemplateResult {
    return offlineNotice(this.progress, this.#controller.i18n);
  }

  /** To be called after each render: scrolls a new failure into view. */
  updated(request: RequestStatus): void {
    this.#failure.updated(request);
  }
}

/**
 * A step with one form as long as it is shown. It also adds the behaviours of the flow: history and height.
 */
export class FormStep extends StepSupport {
  readonly form: FormController;

  constructor(controller: SessionController, fields: FormFields) {
    super(controller);
    const { host } = controller;
    this.form = new FormController(host, fields);
    addFlowBehaviours(controller);
    // Signing out resets the HTML form, so its errors are dropped as well.
    if (isServerSide) return;
    host.shadowRoot?.addEventListener('reset', () => {
      this.form.reset();
      host.requestUpdate();
    });
  }
}
