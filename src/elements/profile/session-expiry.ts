/**
 * Decides when the profile form asks for the password again: from a failure that says that the session has expired,
 * until a renewed session is used.
 */
import type { TemplateResult } from 'lit';
import type { RequestStatus } from '../../flow/state/state.js';
import { lazy } from '../../lazy/lazy.js';
import { reloadButton } from '../core/reload-button.js';
import type { SessionController } from '../core/session-controller.js';
import { errorSummary } from '../ui/summary.js';
import { isSaved } from './profile-form-cache.js';
import type { SessionExpiredPrompt } from './session-expired.js';

const renewal = lazy(() => import('./session-expired.js'));

/** Imports the prompt when the session has expired, and drops it once the renewed session is used. */
export class SessionExpiry {
  readonly #controller: SessionController;
  readonly #saveDraft: () => void;
  #prompt: SessionExpiredPrompt | undefined;
  /** The failure for which the password was asked for. */
  #failure: RequestStatus | undefined;
  /** How often the import of the password field has failed since it was last shown. */
  #failedImports = 0;
  /** Whether the session was renewed by the running request. */
  #isRenewed = false;

  /** `saveDraft` stores what was typed before the visitor leaves the form. */
  constructor(controller: SessionController, saveDraft: () => void) {
    this.#controller = controller;
    this.#saveDraft = saveDraft;
  }

  /** The password field and its texts; undefined while the session is valid. */
  get prompt(): SessionExpiredPrompt | undefined {
    return this.#prompt;
  }

  /** To be called for a new form. */
  reset(): void {
    this.#prompt = undefined;
    this.#failedImports = 0;
  }

  /** Follows a change of the request. A failed import is retried with the next failure. */
  changed(request: RequestStatus): void {
    this.#prompt?.changed(request);
    if (isSaving(request)) this.#isRenewed = true;
    else if (request.kind !== 'busy') {
      if ((this.#isRenewed || isSaved(request)) && !isExpired(request)) this.#prompt = undefined;
      this.#isRenewed = false;
    }
    if (!isExpired(request) || this.#prompt || this.#failure === request) return;
    this.#failure = request;
    renewal.load().then(
      ({ SessionExpiredPrompt }) => {
        if (this.#controller.state.request !== request) return;
        this.#prompt = new SessionExpiredPrompt(this.#controller, this.#saveDraft);
        this.#failedImports = 0;
        this.#controller.update();
      },
      () => {
        this.#failedImports += 1;
        this.#controller.update();
      },
    );
  }

  /** The summary of a failure that the prompt, or its failed import, explains; undefined for any other failure. */
  renderSummary(request: RequestStatus): TemplateResult | undefined {
    if (!isExpired(request)) return undefined;
    const key = this.#failedImports;
    if (key > 0) {
      const { i18n } = this.#controller;
      return errorSummary({
        key,
        title: i18n.t('flow-chunk-failed'),
        actions: reloadButton(key, i18n),
      });
    }
    if (!this.#prompt) return undefined;
    const title = this.#prompt.wrongPasswordText(request);
    // The prompt says that the session has expired, but not that the renewed session was refused as well.
    if (!title && request !== this.#failure) return undefined;
    return errorSummary({ key: request, ...(title && { title }) });
  }
}

/** Whether the request that saves is running, which means that the session was renewed. */
function isSaving(request: RequestStatus): boolean {
  return request.kind === 'busy' && request.action === 'save';
}

/** Whether the session has expired, or the password for a new session was wrong. */
function isExpired(request: RequestStatus): boolean {
  if (request.kind !== 'failed') return false;
  const { code } = request.problem;
  return code === 'session-expired' || code === 'unauthorised' || code === 'wrong-credentials';
}
