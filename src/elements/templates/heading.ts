/**
 * The heading of a step, at the level that fits the host's page. It takes focus when a step opens.
 *
 * Parts: `heading`.
 */
import { html, type TemplateResult } from 'lit';
import type { Content } from './content.js';

export interface HeadingParams {
  /** 1 to 6; 2 unless told. */
  readonly level?: number;
  readonly text: Content;
}

export function heading({ level, text }: HeadingParams): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 part="heading" tabindex="-1">${text}</h1>`;
    case 3:
      return html`<h3 part="heading" tabindex="-1">${text}</h3>`;
    case 4:
      return html`<h4 part="heading" tabindex="-1">${text}</h4>`;
    case 5:
      return html`<h5 part="heading" tabindex="-1">${text}</h5>`;
    case 6:
      return html`<h6 part="heading" tabindex="-1">${text}</h6>`;
    default:
      return html`<h2 part="heading" tabindex="-1">${text}</h2>`;
  }
}
