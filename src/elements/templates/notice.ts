/**
 * Something worth knowing that is not an error, and the voice for what only a screen reader needs.
 *
 * Parts: `notice` with `notice-info`, `notice-success` or `notice-offline`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';
import { icon } from './icons.js';

export interface NoticeParams {
  readonly kind: 'info' | 'success' | 'offline';
  readonly text?: Content;
  readonly actions?: Content;
}

/** A polite live region that is always there; empty without a text. */
export function notice({ kind, text, actions }: NoticeParams): TemplateResult {
  return html`<div role="status" class=${text ? 'status' : 'hidden'}>
    ${
      text
        ? html`<div class="notice ${kind}" part="notice notice-${kind}">
            ${icon(kind)}
            <div>
              <p>${text}</p>
              ${actions ?? nothing}
            </div>
          </div>`
        : nothing
    }
  </div>`;
}

/** Said aloud and not shown. */
export function announcement(text: Content): TemplateResult {
  return html`<p role="status" class="hidden">${text}</p>`;
}
