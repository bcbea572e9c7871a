/**
 * Resets an element when the browser restores the page from its back/forward cache: clears the secrets, since another
 * person may use the browser by now, renders countdowns again, and lets the session check whether its journey has
 * ended meanwhile.
 */
import type { ReactiveController } from 'lit';
import type { SessionController } from './session-controller.js';
import type { ViewHost } from './step-view.js';

const secretInputs =
  '[autocomplete=new-password], [autocomplete=current-password], [autocomplete=one-time-code]';

/** Listens for the return of the page while its view is shown. */
export class BfcacheReset implements ReactiveController {
  readonly #controller: SessionController;
  readonly #onCleared: () => void;

  /** `onCleared`: called after the inputs were cleared, before the next render. */
  constructor(view: ViewHost, onCleared: () => void = () => undefined) {
    this.#controller = view.controller;
    this.#onCleared = onCleared;
    view.addController(this);
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
    this.#onCleared();
    host.requestUpdate();
    // The log-in form shows no data of a customer, so it can stay.
    if (state.step !== 'login') session?.commands?.restoredFromCache();
  };
}
