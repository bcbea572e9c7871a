/**
 * A message that is not an error.
 *
 * Parts: `notice` with `notice-info`, `notice-success` or `notice-offline`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Renderable } from './renderable.js';
import { icon } from './icons.js';

export interface NoticeParams {
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
