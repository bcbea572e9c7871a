/**
 * Shows the step of the journey as a custom state of an element, for `onboarding-flow:state(otp)` in a style sheet.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Step } from '../../flow/state/state.js';

/** Sets the state after each render; without effect where the browser has no custom states. */
export class StepState implements ReactiveController {
  readonly #internals: ElementInternals;
  readonly #step: () => Step | undefined;
  #shown: Step | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, step: () => Step | undefined) {
    this.#step = step;
    this.#internals = host.attachInternals();
    host.addController(this);
  }

  hostUpdated(): void {
    const step = this.#step();
    if (step === this.#shown) return;
    this.#shown = step;
    try {
      const { states } = this.#internals;
      states.clear();
      if (step) states.add(step);
    } catch {
      // Firefox before 126 has no states; Chromium before 125 accepts only names with two dashes.
    }
  }
}
