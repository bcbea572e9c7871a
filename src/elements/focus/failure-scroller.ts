/**
 * Scrolls a failure into view.
 */
import type { RequestStatus } from '../../flow/state/state.js';
import { mayMoveFocus, scrollIntoView } from './focus.js';

/** Scrolls the message of a failed request into view together with its button, once per failure. */
export class FailureScroller {
  readonly #host: HTMLElement;
  #shown: RequestStatus | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** To be called after each render. */
  updated(request: RequestStatus): void {
    if (request.kind !== 'failed' || request === this.#shown) return;
    this.#shown = request;
    if (!mayMoveFocus(this.#host)) return;
    const root = this.#host.shadowRoot;
    const focused = root?.activeElement;
    const button = focused ?? root?.querySelector('.actions button');
    if (button?.matches('button')) scrollIntoView(button);
    // Last, because the message matters more where there is no room for both.
    const summary = root?.querySelector('.summary');
    if (summary) scrollIntoView(summary);
  }
}
