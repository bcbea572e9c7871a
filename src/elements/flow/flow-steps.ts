/**
 * The steps of a flow: synchronises the browser history with them, and animates the change to the next one.
 */
import type { Step } from '../../flow/state/state.js';
import type { SessionController } from '../core/session-controller.js';
import { moveIn } from '../ui/step-motion.styles.js';
import { HistorySync } from './history.js';
import { isWayBack } from './step-path.js';

/** The steps of one flow, which calls it after each render. */
export class FlowSteps {
  readonly #root: ShadowRoot | null;
  /** The element that shows the step, or the content that the flow itself renders. */
  #shown: Element | null | undefined;
  #step: Step | undefined;

  /** `controller`: of a flow with a session. */
  constructor(controller: SessionController) {
    new HistorySync(controller);
    this.#root = controller.host.shadowRoot;
  }

  /** `element`: of the step; null if the flow renders it itself. */
  updated(element: Element | null, step: Step): void {
    const shown = element ?? this.#root?.querySelector('.stack');
    const before = this.#step;
    if (shown === this.#shown) return;
    if (before && shown) moveIn(shown, isWayBack(before, step));
    this.#shown = shown;
    this.#step = step;
  }
}
