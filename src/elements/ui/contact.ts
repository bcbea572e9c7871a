/**
 * A sentence about the contact that receives the code.
 *
 * Parts: `contact`, `contact-value`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Renderable } from './renderable.js';

/** The sentence is a polite live region: it changes when the code was sent. `change`: the button that changes the contact. */
export function contactSentence(text: Renderable, change: Renderable = nothing): TemplateResult {
  return html`<p class="contact" part="contact"><span role="status">${text}</span> ${change}</p>`;
}

/** The address or number in a sentence. */
export function contactValue(contact: string): TemplateResult {
  return html`<bdi class="contact-value" part="contact-value" translate="no">${contact}</bdi>`;
}
