/**
 * Links, in a sentence or styled as a button.
 *
 * Parts: `link`, or `button` with one of `button-primary`, `button-text`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from './content.js';

/** A link; `look` styles it as a button. The configuration has validated `href`. */
export function link({
  label,
  href,
  look = 'plain',
  newTab,
}: {
  readonly label: Content;
  readonly href: string;
  readonly look?: 'plain' | 'primary' | 'text';
  readonly newTab?: boolean;
}): TemplateResult {
  return html`<a
    class=${look}
    part=${look === 'plain' ? 'link' : `button button-${look}`}
    href=${href}
    target=${newTab ? '_blank' : nothing}
    rel=${newTab ? 'noopener' : nothing}
    >${label}</a
  >`;
}
