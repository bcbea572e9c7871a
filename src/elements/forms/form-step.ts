/**
 * What every step with a form shares: progress and offline notice, focus, parts, and the form itself.
 */
import type { TemplateResult } from 'lit';
import type { Activity } from '../../flow/state.js';
import { FailureScroller, keepFocus } from '../core/focus.js';
import { followFlow } from '../follow-flow.js';
import type { Journey } from '../journey.js';
import { offlineNotice } from '../offline-notice.js';
import { onServer } from '../on-server.js';
import { PatienceController } from '../patience.js';
import { exportParts } from '../templates/parts.js';
import { FormController } from './form-controller.js';
import type { FormFields } from './form-fields.js';

/** A step whose form, if it has one, comes and goes. */
export class StepSupport {
  readonly patience: PatienceController;
  readonly #journey: Journey;
  readonly #failure: FailureScroller;

  constructor(journey: Journey) {
    this.#journey = journey;
    this.patience = new PatienceController(journey.host);
    this.#failure = new FailureScroller(journey.host);
    keepFocus(journey.host);
    if (!onServer) exportParts(journey.host);
  }

  /** Renders again with each second of a failure that ends by itself. */
  countDown(activity: Activity): void {
    if (activity.kind === 'failed' && activity.until) this.patience.secondsUntil(activity.until);
  }

  renderOfflineNotice(): TemplateResult {
    return offlineNotice(this.patience, this.#journey.words);
  }

  /** To be called after each render: scrolls a new failure into view. */
  updated(activity: Activity): void {
    this.#failure.updated(activity);
  }
}

/** A step with one form for as long as it is shown. The flow's history and height are looked after from here on. */
export class FormStep extends StepSupport {
  readonly form: FormController;

  constructor(journey: Journey, fields: FormFields) {
    super(journey);
    const { host } = journey;
    this.form = new FormController(host, fields);
    followFlow(journey);
    // Signing out resets the form: its errors go with what was typed.
    if (onServer) return;
    host.shadowRoot?.addEventListener('reset', () => {
      this.form.reset();
      host.requestUpdate();
    });
  }
}
