/**
 * A value that is shown and cannot be changed here: the contact someone registered with.
 *
 * Parts: those of `field`, and `lock`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { field, textInput, type InputParams } from './field.js';
import { icon } from './icons.js';

export function lockedField(params: InputParams): TemplateResult {
  const { dir } = params;
  return field(
    params,
    html`<div class="locked" dir=${dir && dir !== 'auto' ? dir : nothing}>
      <span class="lock" part="lock">${icon('lock')}</span>
      ${textInput({ ...params, readonly: true })}
    </div>`,
  );
}
