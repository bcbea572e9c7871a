/**
 * Decides when the profile form asks for the password again: from a failure that says that the session has expired,
 * until a renewed session is used.
 */
import type { TemplateResult } from 'lit';
import type { RequestStatus } from '../../flow/state/state.js';
import type { SessionController } from '../core/session-controller.js';
import { errorSummary } from '../ui/summary.js';
import { isSaved } from './profile-form-cache.js';
import { RenewalPrompt } from './renewal-prompt.js';

/** Creates the prompt when the session has expired, and drops it once the renewed session is used. */
export class SessionExpiry {
  readonly #controller: SessionController;
  readonly #saveDraft: () => void;
  #prompt: RenewalPrompt | undefined;
  /** The failure for which the password was asked for. */
  #failure: RequestStatus | undefined;
  /** Whether the session was renewed by the running request. */
  #isRenewed = false;

  /** `saveDraft` stores what was typed before the visitor leaves the form. */
  constructor(controller: SessionController, saveDraft: () => void) {
    this.#controller = controller;
    this.#saveDraft = saveDraft;
  }

  /** The password field and its texts; undefined while the session is valid. */
  get prompt(): RenewalPrompt | undefined {
    return this.#prompt;
  }

  /** To be called for a new form. */
  reset(): void {
    this.#prompt = undefined;
  }

  /** Follows a change of the request. */
  changed(request: RequestStatus): void {
    this.#prompt?.changed(request);
    if (isSaving(request)) this.#isRenewed = true;
    else if (request.kind !== 'busy') {
      if ((this.#isRenewed || isSaved(request)) && !isExpired(request)) this.#prompt = undefined;
      this.#isRenewed = false;
    }
    if (!isExpired(request) || this.#prompt || this.#failure === request) return;
    this.#failure = request;
    this.#prompt = new RenewalPrompt(this.#controller, this.#saveDraft);
  }

  /** The summary of a failure that the prompt explains; undefined for any other failure. */
  renderSummary(request: RequestStatus): TemplateResult | undefined {
    if (!isExpired(request)) return undefined;
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
