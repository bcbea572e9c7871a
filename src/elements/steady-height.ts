/**
 * The height of a flow between two steps: it stays until the next step is there, so that the page below does not jump.
 */
import type { ReactiveController } from 'lit';
import { presenterOf } from '../flow/session.js';
import type { Journey, JourneyHost } from './journey.js';

/** Keeps the height of a flow; `journey` is that of any element in it. */
export class SteadyHeight implements ReactiveController {
  readonly #flow: JourneyHost;
  readonly #journey: Journey;
  readonly #observer = new ResizeObserver(() => this.#look());
  #shown: string;
  #isHeld = false;

  constructor(flow: JourneyHost, journey: Journey) {
    this.#flow = flow;
    this.#journey = journey;
    this.#shown = presenterOf(journey.state.step);
    flow.addController(this);
  }

  /** Measures what was drawn last, before the next step takes its place. */
  hostUpdate(): void {
    const shown = presenterOf(this.#journey.state.step);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const { offsetHeight, style } = this.#flow;
    style.minBlockSize = `${offsetHeight}px`;
    this.#isHeld = true;
  }

  hostUpdated(): void {
    if (!this.#isHeld) return;
    const element = this.#element;
    if (element) this.#observer.observe(element);
    this.#look();
  }

  hostDisconnected(): void {
    this.#release();
  }

  /** The element of the step, or what the flow shows itself. */
  get #element(): HTMLElement | null | undefined {
    return this.#flow.shadowRoot?.querySelector(`onboarding-${this.#shown}, .stack`);
  }

  #look(): void {
    const { step, activity } = this.#journey.state;
    const isComing = step === 'profile' && activity.kind === 'busy' && activity.doing === 'load';
    if (this.#isHeld && !isComing && this.#element?.offsetHeight) this.#release();
  }

  #release(): void {
    this.#isHeld = false;
    this.#observer.disconnect();
    this.#flow.style.minBlockSize = '';
  }
}
