/**
 * The step indicator: "Step 2 of 3".
 *
 * Parts: `steps`, `steps-label`, `steps-bar`.
 */
import { html, type TemplateResult } from 'lit';
import type { Renderable } from './renderable.js';

export interface StepsParams {
  /** Starts at 1. */
  readonly current: number;
  readonly total: number;
  /** The whole label. */
  readonly label: Renderable;
}

export function stepIndicator({ current, total, label }: StepsParams): TemplateResult {
  return html`<div class="steps" part="steps">
    <p class="small" part="steps-label">${label}</p>
    <div class="steps-bar" part="steps-bar" aria-hidden="true">
      ${[...Array(total).keys()].map(
        (index) => html`<span class=${index < current ? 'reached' : ''}></span>`,
      )}
    </div>
  </div>`;
}
