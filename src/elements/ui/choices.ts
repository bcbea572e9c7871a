/**
 * Radio groups, a single checkbox, consents, and options of any number: a select for one of them, checkboxes for several.
 *
 * Parts: `group`, `legend`, `select`, `checkbox`, `radio`, `choice`, `choice-label`, `consent`, and those of `field`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Renderable } from './renderable.js';
import { describedBy, errorText, hintText, type FieldParams, field } from './field.js';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from './icons.js';

/** One option with its label. */
interface ChoiceOption {
  readonly value: string;
  readonly label: Renderable;
}

interface GroupParams extends FieldParams {
  readonly required?: boolean;
  readonly readonly?: boolean;
  readonly options: readonly ChoiceOption[];
}

/**
 * A `fieldset` whose legend looks like a label. Its `id` can take the focus if nothing inside can. A row is not a `fieldset`:
 * WebKit 2.54 draws a legend above everything else, even if it floats.
 */
export function group(
  params: FieldParams & { readonly isRow?: boolean },
  controls: Renderable,
): TemplateResult {
  const { name, id = name, label, optional } = params;
  const legend = html`${label}${
    optional ? html`<span class="optional" part="optional">${` ${optional}`}</span>` : nothing
  }`;
  const rest = html`${hintText(params)}${controls}${errorText(params)}`;
  return params.isRow
    ? html`<div
        class="field row"
        part="group"
        id=${id}
        role="group"
        tabindex="-1"
        aria-labelledby="${id}-legend"
        aria-describedby=${describedBy(params)}
      >
        <p part="legend" id="${id}-legend">${legend}</p>
        ${rest}
      </div>`
    : html`<fieldset
        class="field"
        part="group"
        id=${id}
        tabindex="-1"
        aria-describedby=${describedBy(params)}
      >
        <legend part="legend">${legend}</legend>
        ${rest}
      </fieldset>`;
}

/** Radio buttons with one name; their ids are the group's id with the index of the option. */
export function radioGroup(
  params: GroupParams & {
    /** `''` or absent: no option is chosen. */
    readonly value?: string;
    /** True: side by side. */
    readonly inline?: boolean;
    /** True: the label and the options are one row. */
    readonly isRow?: boolean;
  },
): TemplateResult {
  const { name, id = name, options, value, inline, error, required } = params;
  return group(
    params,
    html`<div class=${inline ? 'choices inline' : 'choices'} role="presentation">
      ${options.map(
        (option, index) =>
          html`<label class="choice" part="choice" for="${id}-${index}">
            <input
              type="radio"
              part="radio"
              id="${id}-${index}"
              name=${name}
              .value=${option.value}
              aria-invalid=${error ? 'true' : required ? 'false' : nothing}
              aria-describedby=${error ? `${id}-error` : nothing}
              ?required=${required}
              ?disabled=${params.readonly}
              ?checked=${option.value === value}
            />
            <span part="choice-label">${option.label}</span>
          </label>`,
      )}
    </div>`,
  );
}

/** One checkbox with its label beside it. */
export function checkbox(
  params: FieldParams & {
    readonly checked?: boolean;
    readonly required?: boolean;
    readonly readonly?: boolean;
  },
): TemplateResult {
  const { name, id = name, label, checked, required, error } = params;
  return html`<div class="field" part="field">
    <label class="choice" part="choice" for=${id}>
      <input
        type="checkbox"
        part="checkbox"
        id=${id}
        name=${name}
        value="true"
        aria-required=${required ? 'true' : nothing}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy(params)}
        ?disabled=${params.readonly}
        ?checked=${checked}
      />
      <span part="choice-label">${label}</span>
    </label>
    ${hintText(params)}${errorText(params)}
  </div>`;
}

interface ConsentParams {
  readonly name: string;
  readonly id?: string;
  /** The whole sentence, including links. */
  readonly sentence: Renderable;
  readonly hint?: Renderable;
  readonly error?: Renderable;
  readonly readonly?: boolean;
  readonly required?: boolean;
}

/** A consent in a form where none has to be answered. */
export function consentCheckbox(
  params: ConsentParams & { readonly checked?: boolean },
): TemplateResult {
  return html`<div class="consent" part="consent">
    ${checkbox({ ...params, label: params.sentence })}
  </div>`;
}

/** A consent in a form where one has to be answered: Yes and No have equal weight. */
export function consentQuestion(
  params: ConsentParams & {
    /** The word "optional": the question may stay unanswered. */
    readonly optional?: string;
    /** Absent: not answered; neither Yes nor No is chosen. */
    readonly answer?: boolean;
    readonly yes: string;
    readonly no: string;
  },
): TemplateResult {
  const { answer, yes, no } = params;
  return html`<div class="consent" part="consent">
    ${radioGroup({
      ...params,
      label: params.sentence,
      inline: true,
      isRow: true,
      value: answer === undefined ? '' : String(answer),
      options: [
        { value: 'true', label: yes },
        { value: 'false', label: no },
      ],
    })}
  </div>`;
}

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

interface SelectParams extends GroupParams {
  readonly value?: string;
  /** The label of the empty option; absent: there is none. */
  readonly placeholder?: string;
  readonly autocomplete?: string;
  /** True while options are loading. */
  readonly busy?: boolean;
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
        ?disabled=${params.readonly}
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
