/**
 * The step indicator, a bar: the steps behind the visitor are filled, the current one is pale. Its text, "Step 2 of 3",
 * is in the heading of the step, for assistive technology.
 *
 * Parts: `steps`, `steps-bar`.
 */
import { html, type TemplateResult } from 'lit';

/** `current` starts at 1; above `total` all steps are done. */
export function stepIndicator(current: number, total: number): TemplateResult {
  const bars = Array.from({ length: total }, (_, index) => {
    const name = index + 1 === current ? 'current' : 'reached';
    return html`<span class=${index < current ? name : ''}></span>`;
  });
  return html`<div class="steps" part="steps">
    <div class="steps-bar${current > total ? ' done' : ''}" part="steps-bar" aria-hidden="true">
      ${bars}
    </div>
  </div>`;
}
