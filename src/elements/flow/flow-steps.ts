/**
 * The steps of a flow: synchronises the browser history with them, animates the change to the next one, and shows the card above data
 * entry.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { cardOf } from '../../flow/state/card.js';
import type { Step } from '../../flow/state/state.js';
import type { SessionController } from '../core/session-controller.js';
import { moveIn } from '../ui/step-motion.styles.js';
import { HistorySync } from './history.js';
import { isWayBack } from './step-path.js';

/** The steps of one flow, which calls it at each render. */
export class FlowSteps {
  readonly #controller: SessionController;
  readonly #root: ShadowRoot | null;
  /** The element that shows the step, or the content that the flow itself renders. */
  #shown: Element | null | undefined;
  #step: Step | undefined;

  /** `controller`: of a flow with a session. */
  constructor(controller: SessionController) {
    new HistorySync(controller);
    this.#controller = controller;
    this.#root = controller.host.shadowRoot;
    // The flow has rendered without it.
    if (this.#hasCardAbove) controller.update();
  }

  /** The card above data entry (`details="after"`). Without the slot for wallets: passes come with the finished card. */
  render(): TemplateResult | typeof nothing {
    return this.#hasCardAbove
      ? html`<onboarding-card><slot name="brand" slot="brand"></slot></onboarding-card>`
      : nothing;
  }

  /** `elements`: of the step, after the card above it; empty if the flow renders the step itself. */
  updated(elements: readonly Element[], step: Step): void {
    const shown = elements.at(-1) ?? this.#root?.querySelector('.stack');
    const before = this.#step;
    if (shown === this.#shown) return;
    const moved = elements.length > 0 ? elements : [shown];
    for (const one of moved) if (before && one) moveIn(one, isWayBack(before, step));
    this.#shown = shown;
    this.#step = step;
  }

  get #hasCardAbove(): boolean {
    const { state } = this.#controller;
    return state.step !== 'done' && cardOf(state)?.pendingProfile !== undefined;
  }
}
