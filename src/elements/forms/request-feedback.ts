/**
 * The feedback on the request of a step: how long it runs, when it may be repeated, and whether the browser is offline. A failure is
 * scrolled into view.
 */
import { html, type TemplateResult } from 'lit';
import { idle } from '../../flow/state/request.js';
import type { RequestStatus } from '../../flow/state/state.js';
import { isConnectionLost, OnlineRetry } from '../core/online-retry.js';
import { offlineNotice, ProgressController } from '../core/progress-controller.js';
import type { SessionController } from '../core/session-controller.js';
import type { ViewHost } from '../core/step-view.js';
import { mayMoveFocus } from '../core/focus.js';
import { scrollIntoView } from '../core/reveal.js';
import { renderErrorSummary } from './error-summary.js';
import { clockText } from '../../i18n/formats.js';
import { notice } from '../ui/notice.js';
import type { Renderable } from '../ui/renderable.js';

/** The feedback of one step. */
export class RequestFeedback {
  readonly progress: ProgressController;
  readonly #controller: SessionController;
  /** The last failure that was scrolled into view. */
  #scrolledTo: RequestStatus | undefined;
  readonly #retry: OnlineRetry | undefined;
  /** The failures in a row, and the last of them. */
  #failures = 0;
  #lastFailure: RequestStatus | undefined;

  /** `repeat`: does the failed action again when the browser is online again. Without it, the visitor does. */
  constructor(view: ViewHost, request: () => RequestStatus, repeat?: () => void) {
    this.#controller = view.controller;
    this.#retry = repeat && new OnlineRetry(view, { request, repeat });
    this.progress = new ProgressController(view);
  }

  /** Whole seconds until the failed action may be repeated; 0 if it may. Renders again at each second. */
  countDown(request: RequestStatus): number {
    if (request.kind !== 'failed' || !request.retryAt) return 0;
    return this.progress.countDown(request.retryAt);
  }

  /** The request for the summary: idle while the notice alone says that the browser is offline. */
  summarised(request: RequestStatus): RequestStatus {
    return this.#isWaiting(request) ? idle : request;
  }

  /**
   * Says that the browser is offline, or back online. Buttons stay enabled, because the browser may be wrong. Renders nothing after a
   * failure that is not retried: the error summary says it.
   */
  renderOfflineNotice(request: RequestStatus): TemplateResult {
    const { i18n } = this.#controller;
    if (this.#retry?.isTrying(request)) return notice({ kind: 'info', text: i18n.t('flow-back') });
    if (this.#isWaiting(request)) return offlineNotice(true, i18n, 'flow-offline-waiting');
    const isSaid = this.progress.isOffline && !isConnectionLost(request);
    return offlineNotice(isSaid, i18n, 'flow-offline');
  }

  /** The failure in words, above the button. */
  renderFailure(request: RequestStatus): TemplateResult {
    const isAgain = this.isAgain(request);
    return renderErrorSummary({
      request: this.summarised(request),
      controller: this.#controller,
      isAgain,
    });
  }

  /** Whether the action has failed twice in a row. To be called with each failure that is rendered. */
  isAgain(request: RequestStatus): boolean {
    if (request.kind === 'failed' && request !== this.#lastFailure) {
      this.#lastFailure = request;
      this.#failures += 1;
    }
    return this.#failures > 1;
  }

  #isWaiting(request: RequestStatus): boolean {
    return this.progress.isOffline && this.#retry?.isWaiting(request) === true;
  }

  /** To be called after each render: scrolls a new failure into view, together with its button. */
  updated(request: RequestStatus): void {
    if (request.kind === 'idle') this.#failures = 0;
    if (request.kind !== 'failed' || request === this.#scrolledTo) return;
    this.#scrolledTo = request;
    const { host } = this.#controller;
    if (!mayMoveFocus(host)) return;
    const root = host.shadowRoot;
    const button = root?.activeElement ?? root?.querySelector('.actions button');
    if (button?.matches('button')) scrollIntoView(button);
    // The message is scrolled last: if the screen has no room for both, it is the one to be seen.
    const summary = root?.querySelector('.summary');
    if (summary) scrollIntoView(summary);
  }
}

/**
 * The label of a button whose action the API accepts only later, with the remaining time as on a clock. A screen reader gets
 * the time from the error message; a translating browser must not replace the text nodes.
 */
export function retryLabel(label: string, seconds: number): Renderable {
  if (seconds === 0) return label;
  return html`${label}
    <span class="countdown" aria-hidden="true" translate="no">(${clockText(seconds)})</span>`;
}
