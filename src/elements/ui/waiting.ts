/**
 * The waiting indicator: a sentence, later a way out. The spinner appears only together with the sentence.
 *
 * Parts: `waiting`, `spinner`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Renderable } from './renderable.js';

export interface WaitingParams {
  readonly text: Renderable;
  /** Shown after ten seconds: a button or a link. */
  readonly wayOut?: Renderable;
}

/** The indicator as a polite live region. */
export function waiting({ text, wayOut }: WaitingParams): TemplateResult {
  return html`<div class="waiting" part="waiting" role="status">
    <span class="spinner" part="spinner"></span>
    <div>
      <p>${text}</p>
      ${wayOut ?? nothing}
    </div>
  </div>`;
}
