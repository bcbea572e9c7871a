/**
 * The step indicator, a bar: the steps behind the visitor are filled, the current one is pale. Its text, "Step 2 of 3",
 * is for assistive technology.
 *
 * Parts: `steps`, `steps-label`, `steps-bar`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Renderable } from './renderable.js';

export interface StepsParams {
  /** Starts at 1; above `total` all steps are done. */
  readonly current: number;
  readonly total: number;
  /** The whole text; none once all steps are done. */
  readonly label?: Renderable;
}

export function stepIndicator({ current, total, label }: StepsParams): TemplateResult {
  const bars = Array.from({ length: total }, (_, index) => {
    const name = index + 1 === current ? 'current' : 'reached';
    return html`<span class=${index < current ? name : ''}></span>`;
  });
  return html`<div class="steps" part="steps">
    ${label ? html`<p part="steps-label">${label}</p>` : nothing}
    <div class="steps-bar${current > total ? ' done' : ''}" part="steps-bar" aria-hidden="true">
      ${bars}
    </div>
  </div>`;
}
