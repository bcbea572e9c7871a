/**
 * Brings what went wrong into view, with the button that it is said at, once for each failure.
 */
import type { Activity } from '../flow/state.js';
import { holdsFocus } from './holds-focus.js';

export class ProblemInView {
  readonly #host: HTMLElement;
  #seen: Activity | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** After each drawing. Nobody is moved who is at work elsewhere on the page. */
  drawn(activity: Activity): void {
    if (activity.kind !== 'failed' || activity === this.#seen) return;
    this.#seen = activity;
    if (!holdsFocus(this.#host)) return;
    const root = this.#host.shadowRoot;
    const focused = root?.activeElement;
    const button = focused ?? root?.querySelector('.actions button');
    if (button?.matches('button')) button.scrollIntoView({ block: 'nearest' });
    // Where there is no room for both, what went wrong counts.
    root?.querySelector('.summary')?.scrollIntoView({ block: 'nearest' });
  }
}
