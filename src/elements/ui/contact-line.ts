/**
 * The contact that receives the code, with a button to change it, and the input of the code.
 *
 * Parts: `contact`, `contact-value`, and those of `field` and `button`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { textButton } from './button.js';
import type { Renderable } from './renderable.js';
import { textField, type InputParams } from './field.js';

export interface ContactParams {
  /** For example "Your e-mail address". */
  readonly label: Renderable;
  readonly value: string;
  /** For example "Use another address"; without it the contact cannot be changed. */
  readonly changeLabel?: string;
  readonly disabled?: boolean;
  readonly onChange?: () => void;
}

export function contactLine({
  label,
  value,
  changeLabel,
  disabled = false,
  onChange,
}: ContactParams): TemplateResult {
  return html`<div class="contact" part="contact">
    <p>
      <span class="small">${label}</span>
      <bdi class="contact-value" part="contact-value" translate="no">${value}</bdi>
    </p>
    ${changeLabel ? textButton({ label: changeLabel, disabled, onClick: onChange }) : nothing}
  </div>`;
}

/** One input for the whole code, without `maxlength`: that would truncate a pasted "123-456". */
export function codeField(params: InputParams): TemplateResult {
  return textField({
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    autocapitalize: 'none',
    spellcheck: 'false',
    dir: 'ltr',
    variant: 'code',
    ...params,
  });
}
