/**
 * Links, in a sentence or styled as a button.
 *
 * Parts: `link`, or `button` with one of `button-primary`, `button-text`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Renderable } from './renderable.js';

/** A link; `variant` styles it as a button. The configuration has validated `href`. */
export function link({
  label,
  href,
  variant = 'plain',
  newTab,
}: {
  readonly label: Renderable;
  readonly href: string;
  readonly variant?: 'plain' | 'primary' | 'text';
  readonly newTab?: boolean;
}): TemplateResult {
  return html`<a
    class=${variant}
    part=${variant === 'plain' ? 'link' : `button button-${variant}`}
    href=${href}
    target=${newTab ? '_blank' : nothing}
    rel=${newTab ? 'noopener' : nothing}
    >${label}</a
  >`;
}
