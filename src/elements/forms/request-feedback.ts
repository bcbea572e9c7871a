/**
 * What a step shows of its request besides the form: for how long it runs, when it may be repeated, and whether the browser
 * is offline. A failure is scrolled into view.
 */
import type { TemplateResult } from 'lit';
import { idle } from '../../flow/state/reducer-outcome.js';
import type { RequestStatus } from '../../flow/state/state.js';
import { isServerSide } from '../core/is-server.js';
import { isConnectionLost, OnlineRetry } from '../core/online-retry.js';
import { offlineNotice, ProgressController } from '../core/progress-controller.js';
import type { SessionController } from '../core/session-controller.js';
import { FailureScroller } from '../focus/failure-scroller.js';
import { notice } from '../ui/notice.js';

/** The feedback of one step. */
export class RequestFeedback {
  readonly progress: ProgressController;
  readonly #element: SessionController;
  readonly #failure: FailureScroller;
  readonly #retry: OnlineRetry | undefined;

  /** `repeat`: does the failed action again when the browser is online again. Without it, the visitor does. */
  constructor(element: SessionController, request: () => RequestStatus, repeat?: () => void) {
    this.#element = element;
    this.#retry =
      repeat && !isServerSide ? new OnlineRetry(element.host, { request, repeat }) : undefined;
    this.progress = new ProgressController(element.host);
    this.#failure = new FailureScroller(element.host);
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
    const { i18n } = this.#element;
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
