/**
 * A page that comes back out of the browser's cache: whoever sits there now must not find a secret, nor a journey that
 * has ended meanwhile, and what was shown as under way or counting down is looked at afresh.
 */
import type { ReactiveController } from 'lit';
import type { SessionController } from './session-controller.js';

const secretInputs =
  '[autocomplete=new-password], [autocomplete=current-password], [autocomplete=one-time-code]';

export class BfcacheReset implements ReactiveController {
  readonly #controller: SessionController;

  constructor(controller: SessionController) {
    this.#controller = controller;
    controller.host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#onPageShow);
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#onPageShow);
  }

  readonly #onPageShow = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    const { host, session, state } = this.#controller;
    const inputs = host.shadowRoot?.querySelectorAll<HTMLInputElement>(secretInputs) ?? [];
    for (const input of inputs) input.value = '';
    host.requestUpdate();
    // The log-in form holds no data of a customer; it stays as it is.
    if (state.step !== 'login') session?.restoredFromCache();
  };
}
