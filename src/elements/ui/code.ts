/**
 * The input of the one-time code.
 *
 * Parts: those of `field`.
 */
import { html, type TemplateResult } from 'lit';
import { textField, type InputParams } from './field.js';

export interface CodeParams extends InputParams {
  /** How many slots the input shows; it takes a longer code too. */
  readonly slots?: number | undefined;
}

/**
 * One input for the whole code, without `maxlength`: that would truncate a pasted "123-456". The slots are drawn by styles; their
 * number is set as a property, because a strict content security policy forbids the attribute `style`.
 */
export function codeField({ slots, ...params }: CodeParams): TemplateResult {
  const field = textField({
    autocomplete: 'one-time-code',
    inputmode: 'numeric',
    autocapitalize: 'none',
    spellcheck: 'false',
    dir: 'ltr',
    variant: 'code',
    ...params,
  });
  return html`<div class=${slots ? 'slots' : ''} .style=${slots ? `--_slots: ${slots}` : ''}>
    ${field}
  </div>`;
}
