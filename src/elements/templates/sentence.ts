/**
 * A sentence with links inside it.
 *
 * Parts: `link`.
 */
import { html, type TemplateResult } from 'lit';
import { link } from './link.js';

/** Text or a link; the parts in order form the sentence. */
export type SentencePart = string | { readonly text: string; readonly href: string };

/** Links open in a new tab, so that typed values are not lost. */
export function sentence(parts: readonly SentencePart[]): TemplateResult {
  return html`${parts.map((part) =>
    typeof part === 'string' ? part : link({ label: part.text, href: part.href, newTab: true }),
  )}`;
}
