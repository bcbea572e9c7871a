/**
 * A value that is shown but cannot be changed, and a text of several lines.
 *
 * Parts: those of `field`, and `lock`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Renderable } from './renderable.js';
import { field, textInput, type InputParams, describedBy } from './field.js';
import { icon } from './icons.js';

/** A label with the lock icon, for controls that have no room for it beside the value. */
export function lockedLabel(label: Renderable): TemplateResult {
  return html`${label} <span class="lock" part="lock">${icon('lock')}</span>`;
}

/** A field that the campaign has made read-only. */
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

/** The account's contact: text, since it is not a question. */
export function lockedContact({ name, id = name, label, value }: InputParams): TemplateResult {
  return html`<div class="field" part="field">
    <p class="label" part="label">${label}</p>
    <p class="contact-text">
      <span class="lock" part="lock">${icon('lock')}</span>
      <bdi id=${id} data-name=${name} dir="ltr" translate="no">${value}</bdi>
    </p>
  </div>`;
}

/** A text area with its label, hint and error. */
export function textArea(params: InputParams & { readonly rows?: number }): TemplateResult {
  const { name, id = name, rows = 4, error } = params;
  return field(
    params,
    html`<textarea
      class="input"
      part=${error ? 'input input-invalid' : 'input'}
      id=${id}
      name=${name}
      rows=${rows}
      .defaultValue=${params.value ?? ''}
      autocomplete=${params.autocomplete ?? nothing}
      dir=${params.dir ?? 'auto'}
      aria-required=${params.required ? 'true' : nothing}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${describedBy(params)}
      ?readonly=${params.readonly}
    ></textarea>`,
  );
}
