/**
 * The heading of a step, at a level that fits the host's page. It takes the focus when a step opens.
 *
 * Parts: `heading`, `steps-label`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Renderable } from './renderable.js';

interface HeadingParams {
  /** 1 to 6, default 2. */
  readonly level?: number;
  /** "Step 2 of 3": hidden, but heard with the heading. */
  readonly step?: string | undefined;
  readonly text: Renderable;
  /**
   * True: the element with the id `note` describes the heading, so that the reason for the step is read out with it.
   */
  readonly note?: boolean;
}

/** A heading of the level, with the number of the step for assistive technology. Its `id` is `heading`. */
export function heading({ level, step, text, note }: HeadingParams): TemplateResult {
  const by = note ? 'note' : nothing;
  const label = step && html`<span class="hidden" part="steps-label"> (${step})</span>`;
  const all = html`${text}${label}`;
  switch (level) {
    case 1:
      return html`<h1 part="heading" id="heading" tabindex="-1" aria-describedby=${by}>${all}</h1>`;
    case 3:
      return html`<h3 part="heading" id="heading" tabindex="-1" aria-describedby=${by}>${all}</h3>`;
    case 4:
      return html`<h4 part="heading" id="heading" tabindex="-1" aria-describedby=${by}>${all}</h4>`;
    case 5:
      return html`<h5 part="heading" id="heading" tabindex="-1" aria-describedby=${by}>${all}</h5>`;
    case 6:
      return html`<h6 part="heading" id="heading" tabindex="-1" aria-describedby=${by}>${all}</h6>`;
    default:
      return html`<h2 part="heading" id="heading" tabindex="-1" aria-describedby=${by}>${all}</h2>`;
  }
}
