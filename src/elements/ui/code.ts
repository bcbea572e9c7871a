/**
 * The input of the one-time code.
 *
 * Parts: those of `field`.
 */
import type { TemplateResult } from 'lit';
import { textField, type InputParams } from './field.js';

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
