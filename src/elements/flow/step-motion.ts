/**
 * Moves each step of a flow into the place of the one before it.
 */
import type { Step } from '../../flow/state/state.js';
import type { SessionController } from '../core/session-controller.js';
import { moveIn, stepsMotion } from '../ui/step-motion.styles.js';
import { isWayBack } from './step-path.js';

/** The motion of one flow, which calls it after each render. */
export class StepMotion {
  /** What shows the step: an element, or what the flow itself renders. */
  #shown: Element | null | undefined;
  #step: Step | undefined;

  constructor({ host }: SessionController) {
    const { styleSheet } = stepsMotion;
    if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
  }

  updated(shown: Element | null, step: Step): void {
    const before = this.#step;
    if (shown === this.#shown) return;
    if (before && shown) moveIn(shown, isWayBack(before, step));
    this.#shown = shown;
    this.#step = step;
  }
}
