/**
 * Options of any number: a select for one of them, checkboxes for several.
 *
 * Parts: `group`, `legend`, `select`, `checkbox`, `choice`, `choice-label`, and those of `field`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { group, type GroupParams } from './choice.js';
import { describedBy, field } from './field.js';
import { icon } from './icons.js';

/** Checkboxes with one name, for several options. */
export function checkboxGroup(
  params: GroupParams & { readonly values?: readonly string[] },
): TemplateResult {
  const { name, id = name, options, values = [], error } = params;
  return group(
    params,
    html`<div class="choices" role="presentation">
      ${options.map(
        (option, index) =>
          html`<label class="choice" part="choice" for="${id}-${index}">
            <input
              type="checkbox"
              part="checkbox"
              id="${id}-${index}"
              name=${name}
              .value=${option.value}
              aria-invalid=${error ? 'true' : nothing}
              aria-describedby=${error ? `${id}-error` : nothing}
              ?disabled=${params.readonly}
              ?checked=${values.includes(option.value)}
            />
            <span part="choice-label">${option.label}</span>
          </label>`,
      )}
    </div>`,
  );
}

export interface SelectParams extends GroupParams {
  readonly value?: string;
  /** The label of the empty option; absent: there is none. */
  readonly placeholder?: string;
  readonly autocomplete?: string;
  /** True while options are loading. */
  readonly busy?: boolean;
  readonly disabled?: boolean;
}

/** A select. Options are keyed by their value, so a choice survives a new list that still contains it. */
export function selectField(params: SelectParams): TemplateResult {
  const { name, id = name, options, value, placeholder, busy, error, required } = params;
  return field(
    params,
    html`<div class="select" part="select" aria-busy=${busy ? 'true' : nothing}>
      <select
        class="input"
        part=${error ? 'input input-invalid' : 'input'}
        id=${id}
        name=${name}
        autocomplete=${params.autocomplete ?? nothing}
        aria-required=${required ? 'true' : nothing}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy(params)}
        ?disabled=${params.disabled ?? params.readonly}
      >
        ${placeholder === undefined ? nothing : html`<option value="">${placeholder}</option>`}
        ${repeat(
          options,
          (option) => option.value,
          (option) =>
            html`<option value=${option.value} ?selected=${option.value === value}>
              ${option.label}
            </option>`,
        )}
      </select>
      ${icon('chevron')}
    </div>`,
  );
}
