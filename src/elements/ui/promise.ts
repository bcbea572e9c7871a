/**
 * What the visitor gets, above the first form: a small picture of the card, and up to three benefits. Its styles are in
 * `form.styles.ts`, so that everything has its size from the start; the second script draws the card in its place.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Renderable } from './renderable.js';

type Promised = string | null | undefined;

/** The benefits, which are separated by `|`, as a list. */
const benefits = (promise: string) =>
  promise &&
  html`<ul class="benefits">
    ${promise.split('|', 3).map((benefit) => html`<li>${benefit}</li>`)}
  </ul>`;

/** The card, which may still be missing, and the benefits beside it; nothing without a promise. */
export function promised(promise: Promised, card: Renderable): TemplateResult | typeof nothing {
  return typeof promise === 'string'
    ? html`<div class="promise">
        <div class="sample" aria-hidden="true">${card}</div>
        ${benefits(promise)}
      </div>`
    : nothing;
}
