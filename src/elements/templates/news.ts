/**
 * What was just found wrong with a field that is behind the person, for whoever hears.
 */
import { html, type TemplateResult } from 'lit';
import type { Content } from './content.js';

/** A polite live region that is always there; empty without a text. */
export function news(text?: Content): TemplateResult {
  return html`<p role="status" class="hidden">${text}</p>`;
}
