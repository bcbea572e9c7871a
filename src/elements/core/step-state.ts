/**
 * Shows the step of the journey as a custom state of an element, for `onboarding-flow:state(otp)` in a style sheet.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Step } from '../../flow/state.js';

export class StepState implements ReactiveController {
  readonly #states: CustomStateSet | undefined;
  readonly #step: () => Step | undefined;
  #shown: Step | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, step: () => Step | undefined) {
    this.#step = step;
    // Safari has states since 17.4, Firefox since 126; a server has none.
    this.#states = (host.attachInternals() as { readonly states?: CustomStateSet }).states;
    host.addController(this);
  }

  hostUpdated(): void {
    const step = this.#step();
    if (step === this.#shown) return;
    try {
      if (this.#shown) this.#states?.delete(this.#shown);
      if (step) this.#states?.add(step);
    } catch {
      // Chromium before 125 takes only names with two dashes.
    }
    this.#shown = step;
  }
}
