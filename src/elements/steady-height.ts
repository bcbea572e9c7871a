/**
 * The height of a flow between two steps: it stays until the next step is there, so that the page below does not jump.
 */
import type { ReactiveController } from 'lit';
import { presenterOf, type Kind } from '../flow/presenter.js';
import type { Journey } from './journey.js';

export class SteadyHeight implements ReactiveController {
  readonly #journey: Journey;
  /** A frame later: a change of size within the report of one is an error of the page's. */
  readonly #observer = new ResizeObserver(() => requestAnimationFrame(() => this.#look()));
  #shown: Kind;
  /** Holds the height. A sheet: the style of the element itself is the host's. */
  readonly #sheet = new CSSStyleSheet();
  #isHeld = false;

  /** `journey` is the flow's own. */
  constructor(journey: Journey) {
    this.#journey = journey;
    this.#shown = presenterOf(journey.state.step);
    journey.host.addController(this);
    journey.host.shadowRoot?.adoptedStyleSheets.push(this.#sheet);
  }

  /** Measures what was drawn last, before the next step takes its place. */
  hostUpdate(): void {
    const shown = presenterOf(this.#journey.state.step);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const height = getComputedStyle(this.#journey.host).blockSize;
    // A rule of the page would be stronger.
    this.#sheet.replaceSync(`:host { min-block-size: ${height} !important }`);
    this.#isHeld = true;
  }

  hostUpdated(): void {
    if (!this.#isHeld) return;
    const element = this.#element;
    if (element) this.#observer.observe(element);
    else this.#release();
    this.#look();
  }

  hostDisconnected(): void {
    this.#release();
  }

  /** The element of the step, or what the flow shows itself. */
  get #element(): HTMLElement | null | undefined {
    return this.#journey.host.shadowRoot?.querySelector(`onboarding-${this.#shown}, .stack`);
  }

  /** Lets go once the step has something to show but that it is coming. */
  #look(): void {
    const element = this.#element;
    const isComing = this.#shown === 'profile' && element?.shadowRoot?.querySelector('.waiting');
    if (element?.offsetHeight && !isComing) this.#release();
  }

  #release(): void {
    if (!this.#isHeld) return;
    this.#observer.disconnect();
    this.#sheet.replaceSync('');
    this.#isHeld = false;
  }
}
