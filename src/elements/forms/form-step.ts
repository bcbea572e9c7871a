/**
 * What all steps with a form share: progress and offline notice, focus, exported parts, and the form itself.
 */
import type { TemplateResult } from 'lit';
import type { ValidationError } from '../../domain/validation-error.js';
import { idle } from '../../flow/state/reducer-outcome.js';
import type { RequestStatus } from '../../flow/state/state.js';
import { stepShownBy } from '../../flow/state/who-shows.js';
import { FailureScroller } from '../focus/failure-scroller.js';
import { keepFocus } from '../focus/focus-keeper.js';
import { addFlowBehaviours } from '../flow/flow-behaviours.js';
import type { SessionController } from '../core/session-controller.js';
import { isServerSide } from '../core/is-server.js';
import { isConnectionLost, OnlineRetry, type Repeatable } from '../core/online-retry.js';
import { offlineNotice, ProgressController } from '../core/progress-controller.js';
import { notice } from '../ui/notice.js';
import { exportParts } from '../ui/parts.js';
import { FormController } from './form-controller.js';
import type { FormFields } from './form-fields.js';

/** A step that may be without its form for some time. */
export class StepSupport {
  readonly progress: ProgressController;
  readonly #controller: SessionController;
  readonly #failure: FailureScroller;
  readonly #retry: OnlineRetry | undefined;

  /** `action`: what is repeated when the browser is online again. */
  constructor(controller: SessionController, action?: Repeatable) {
    this.#controller = controller;
    this.#retry = action && !isServerSide ? new OnlineRetry(controller.host, action) : undefined;
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

  /** The request for the summary: idle while the notice alone says that the browser is offline. */
  summarised(request: RequestStatus): RequestStatus {
    return this.#isWaiting(request) ? idle : request;
  }

  /**
   * That the browser is offline, or back. Buttons stay enabled, since the browser may be wrong. A failure that is not
   * repeated is in the summary, which says the same.
   */
  renderOfflineNotice(request: RequestStatus): TemplateResult {
    const { i18n } = this.#controller;
    if (this.#retry?.isTrying(request)) return notice({ kind: 'info', text: i18n.t('flow-back') });
    if (this.#isWaiting(request)) return offlineNotice(true, i18n, 'flow-offline-waiting');
    const isSaid = this.progress.isOffline && !isConnectionLost(request);
    return offlineNotice(isSaid, i18n, 'flow-offline');
  }

  #isWaiting(request: RequestStatus): boolean {
    return this.progress.isOffline && this.#retry?.isWaiting(request) === true;
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

  /** `action`: see `StepSupport`; it is not repeated once the visitor has changed the form. */
  constructor(controller: SessionController, fields: FormFields, action?: Repeatable) {
    super(
      controller,
      action && {
        request: action.request,
        repeat: () => {
          if (!this.form.isCorrecting) action.repeat();
        },
      },
    );
    const { host } = controller;
    this.form = new FormController(host, {
      ...fields,
      onInvalid: (errors) => dispatchInvalid(controller, errors),
    });
    addFlowBehaviours(controller);
    // Signing out resets the HTML form, so its errors are dropped as well.
    if (isServerSide) return;
    host.shadowRoot?.addEventListener('reset', () => {
      this.form.reset();
      host.requestUpdate();
    });
  }
}

/**
 * Dispatches `onboarding-invalid`: which fields of a form were wrong when the visitor submitted it, for statistics. Never a
 * value. `errors`: by name of the field.
 */
export function dispatchInvalid(
  controller: SessionController,
  errors: ReadonlyMap<string, ValidationError>,
): void {
  const step = stepShownBy(controller.kind, controller.state);
  const fields = [...errors].map(([name, { key }]) => ({ name, key }));
  controller.dispatch({
    name: 'onboarding-invalid',
    detail: { step, fields },
    cancelable: false,
    step,
  });
}
