/**
 * What an element does when the browser restores the page from its back/forward cache.
 */
import type { ReactiveController } from 'lit';
import type { SessionController } from './session-controller.js';
import type { ViewHost } from './step-view.js';

const secretInputs =
  '[autocomplete=new-password], [autocomplete=current-password], [autocomplete=one-time-code]';

/**
 * Lets the session check whether its journey has ended meanwhile. It lives as long as its element: a page may be at a step that none of
 * its elements shows.
 */
export class JourneyCheck implements ReactiveController {
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
    const { session, state } = this.#controller;
    // The log-in form shows no data of a customer, so it can stay.
    if (persisted && state.step !== 'login') session?.commands?.restoredFromCache();
  };
}

/**
 * Clears the secrets of a view while it is shown, since another person may use the browser by now, and renders its countdowns again.
 */
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
    const { host } = this.#controller;
    const inputs = host.shadowRoot?.querySelectorAll<HTMLInputElement>(secretInputs) ?? [];
    for (const input of inputs) input.value = '';
    this.#onCleared();
    host.requestUpdate();
  };
}
