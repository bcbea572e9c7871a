/**
 * A message that is not an error; and the indicator of a wait: a sentence, later a way out.
 *
 * Parts: `notice` with `notice-info`, `notice-success` or `notice-offline`; `waiting`, `spinner`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Renderable } from './renderable.js';
import { icon } from './icons.js';

interface NoticeParams {
  readonly kind: 'info' | 'success' | 'offline';
  readonly text?: Renderable;
  /** True: the heading refers to it as its note. */
  readonly isNote?: true;
}

/** A polite live region that is always in the document; empty without a text. */
export function notice({ kind, text, isNote }: NoticeParams): TemplateResult {
  return html`<div
    role="status"
    class=${text ? 'status' : 'hidden'}
    id=${isNote ? 'note' : nothing}
  >
    ${
      text
        ? html`<div class="notice ${kind}" part="notice notice-${kind}">
            ${icon(kind)}
            <p>${text}</p>
          </div>`
        : nothing
    }
  </div>`;
}

interface WaitingParams {
  readonly text: Renderable;
  /** Shown after ten seconds: a button or a link. */
  readonly wayOut?: Renderable;
}

/** The indicator as a polite live region. The spinner appears only together with the sentence. */
export function waiting({ text, wayOut }: WaitingParams): TemplateResult {
  return html`<div class="waiting" part="waiting" role="status">
    <span class="spinner" part="spinner"></span>
    <div>
      <p>${text}</p>
      ${wayOut ?? nothing}
    </div>
  </div>`;
}
