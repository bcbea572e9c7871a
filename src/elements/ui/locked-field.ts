/**
 * A value that is shown but cannot be changed: the account's contact.
 *
 * Parts: those of `field`, and `lock`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Renderable } from './renderable.js';
import { field, textInput, type InputParams } from './field.js';
import { icon } from './icons.js';

/** A label with the lock icon, for controls that have no room for it beside the value. */
export function lockedLabel(label: Renderable): TemplateResult {
  return html`${label} <span class="lock" part="lock">${icon('lock')}</span>`;
}

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
