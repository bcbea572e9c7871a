/**
 * A page that comes back out of the browser's cache: whoever sits there now must not find a secret, and
 * what was shown as under way or counting down is looked at afresh.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const secrets =
  '[autocomplete=new-password], [autocomplete=current-password], [autocomplete=one-time-code]';

export class PageReturn implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#returned);
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#returned);
  }

  readonly #returned = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    const inputs = this.#host.shadowRoot?.querySelectorAll<HTMLInputElement>(secrets) ?? [];
    for (const input of inputs) input.value = '';
    this.#host.requestUpdate();
  };
}
