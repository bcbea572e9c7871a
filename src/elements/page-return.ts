/**
 * A page that comes back out of the browser's cache: whoever sits there now must not find a secret, nor a journey that
 * has ended meanwhile, and what was shown as under way or counting down is looked at afresh.
 */
import type { ReactiveController } from 'lit';
import type { Journey } from './journey.js';

const secrets =
  '[autocomplete=new-password], [autocomplete=current-password], [autocomplete=one-time-code]';

export class PageReturn implements ReactiveController {
  readonly #journey: Journey;

  constructor(journey: Journey) {
    this.#journey = journey;
    journey.host.addController(this);
  }

  hostConnected(): void {
    addEventListener('pageshow', this.#returned);
  }

  hostDisconnected(): void {
    removeEventListener('pageshow', this.#returned);
  }

  readonly #returned = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    const { host, state } = this.#journey;
    const inputs = host.shadowRoot?.querySelectorAll<HTMLInputElement>(secrets) ?? [];
    for (const input of inputs) input.value = '';
    host.requestUpdate();
    // A log-in may be the first form, whose engine has not come.
    if (state.step !== 'login') this.#journey.act('load', (engine) => engine.returned());
  };
}
