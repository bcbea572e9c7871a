/**
 * Announces the validation error of a field that the visitor has left.
 */
import { html, type TemplateResult } from 'lit';
import type { Content } from './content.js';

/** A polite live region that is always in the document; empty without a text. */
export function news(text?: Content): TemplateResult {
  return html`<p role="status" class="hidden">${text}</p>`;
}
