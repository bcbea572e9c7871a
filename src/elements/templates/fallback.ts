/**
 * The element's own children, for whoever has switched scripts off: a form that a server has drawn does
 * nothing for them. To be drawn by servers alone: a client that takes the form over finds nothing in its
 * place, and leaves it.
 */
import { html, type TemplateResult } from 'lit';

export function fallback(): TemplateResult {
  return html`<noscript><slot></slot></noscript>`;
}
