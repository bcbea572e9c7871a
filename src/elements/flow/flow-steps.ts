/**
 * The steps of a flow: synchronises the browser history with them, animates the change to the next one, and shows the card above data
 * entry.
 */
import { html, nothing, type ReactiveElement, type TemplateResult } from 'lit';
import { cardOf } from '../../flow/state/card.js';
import type { Step } from '../../flow/state/state.js';
import type { SessionController } from '../core/session-controller.js';
import { parts } from '../ui/parts.js';
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

  /** `element`: of the step; null if the flow renders it itself. */
  updated(element: Element | null, step: Step): void {
    const card = this.#hasCardAbove ? this.#root?.querySelector('onboarding-card') : null;
    if (card) this.#configure(card);
    const shown = element ?? this.#root?.querySelector('.stack');
    const before = this.#step;
    if (shown === this.#shown) return;
    for (const one of [card, shown]) if (before && one) moveIn(one, isWayBack(before, step));
    this.#shown = shown;
    this.#step = step;
  }

  get #hasCardAbove(): boolean {
    const { state } = this.#controller;
    return state.step !== 'done' && cardOf(state)?.pendingProfile !== undefined;
  }

  /** Passes the configuration on, as the flow does to the element of the step. */
  #configure(card: Element): void {
    const { host } = this.#controller;
    const { elementProperties } = host.constructor as typeof ReactiveElement;
    for (const name of elementProperties.keys()) Reflect.set(card, name, Reflect.get(host, name));
    card.setAttribute('exportparts', parts);
  }
}
