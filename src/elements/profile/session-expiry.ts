/**
 * Decides when the profile form asks for the password again: from a failure that says that the session has expired,
 * until a renewed session is used.
 */
import type { TemplateResult } from 'lit';
import type { Activity } from '../../flow/state.js';
import { lazy } from '../../lazy/lazy.js';
import type { Journey } from '../journey.js';
import { errorSummary } from '../templates/summary.js';
import { hasSaved } from './form-keeper.js';
import type { Renewal } from './renewal.js';

const renewal = lazy(() => import('./renewal.js'));

export class SessionExpiry {
  readonly #journey: Journey;
  readonly #saveDraft: () => void;
  #prompt: Renewal | undefined;
  /** The failure for which the password was asked for. */
  #failure: Activity | undefined;
  /** Whether the session was renewed by the running request. */
  #isRenewed = false;

  /** `saveDraft` stores what was typed before the visitor leaves the form. */
  constructor(journey: Journey, saveDraft: () => void) {
    this.#journey = journey;
    this.#saveDraft = saveDraft;
  }

  /** The password field and its texts; undefined while the session is valid. */
  get prompt(): Renewal | undefined {
    return this.#prompt;
  }

  /** To be called for a new form. */
  reset(): void {
    this.#prompt = undefined;
  }

  /** To be called at each render. A failed import is retried with the next failure. */
  update(activity: Activity): void {
    if (isSaving(activity)) this.#isRenewed = true;
    else if (activity.kind !== 'busy') {
      if ((this.#isRenewed || hasSaved(activity)) && !isExpired(activity)) this.#prompt = undefined;
      this.#isRenewed = false;
    }
    if (!isExpired(activity) || this.#prompt || this.#failure === activity) return;
    this.#failure = activity;
    renewal.load().then(
      ({ Renewal }) => {
        if (this.#journey.state.activity !== activity) return;
        this.#prompt = new Renewal(this.#journey, this.#saveDraft);
        this.#journey.update();
      },
      () => undefined,
    );
  }

  /** The summary of a failure that the prompt explains; undefined for any other failure. */
  renderSummary(activity: Activity): TemplateResult | undefined {
    if (!this.#prompt || !isExpired(activity)) return undefined;
    const title = this.#prompt.refusal(activity);
    // The prompt says that the session has expired, but not that the renewed session was refused as well.
    if (!title && activity !== this.#failure) return undefined;
    return errorSummary({ key: activity, ...(title && { title }) });
  }
}

/** Whether the request that saves is running, which means that the session was renewed. */
function isSaving(activity: Activity): boolean {
  return activity.kind === 'busy' && activity.doing === 'save';
}

/** Whether the session has expired, or the password for a new session was wrong. */
function isExpired(activity: Activity): boolean {
  if (activity.kind !== 'failed') return false;
  const { code } = activity.problem;
  return code === 'session-expired' || code === 'unauthorised' || code === 'wrong-credentials';
}
