/**
 * The label of a button whose action the API accepts only later.
 */
import { html } from 'lit';
import { clockText } from '../../i18n/formats.js';
import type { Renderable } from '../ui/renderable.js';

/**
 * The label, with the time that is left as on a clock. A screen reader gets the time from the error message; a
 * translating browser must not replace the text nodes.
 */
export function retryLabel(label: string, seconds: number): Renderable {
  if (seconds === 0) return label;
  return html`${label}
    <span class="countdown" aria-hidden="true" translate="no">(${clockText(seconds)})</span>`;
}
