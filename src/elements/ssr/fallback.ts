/**
 * The element's own children, shown if scripting is disabled: a server-rendered form does nothing then. Rendered on
 * servers only; hydration finds nothing to take over in its place and leaves it.
 */
import { html, type TemplateResult } from 'lit';

export function fallback(): TemplateResult {
  return html`<noscript><slot></slot></noscript>`;
}
