/**
 * A control with its label above, and with its hint and error associated by `aria-describedby`; and the single-line
 * input. The form handles `input` and `focusout`, so the templates take no handlers.
 *
 * Parts: `field`, `label`, `optional`, `hint`, `error`, `input` (with `input-invalid` if it is invalid).
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import type { Renderable } from './renderable.js';

/** Name, label, hint and error of a control. */
export interface FieldParams {
  /** Also the `id`, unless `id` is given. */
  readonly name: string;
  /** Unique in the root, without white space. */
  readonly id?: string;
  readonly label: Renderable;
  /** The word "optional", shown beside the label. */
  readonly optional?: string;
  readonly hint?: Renderable;
  readonly error?: Renderable;
  /** Whether the heading of the step describes the control: the only one of a step has the focus when the step opens. */
  readonly isOnly?: boolean;
}

export interface InputParams extends FieldParams {
  /** Default `text`. */
  readonly type?: 'text' | 'tel' | 'password';
  /** The initial value; a typed value stays if this changes. */
  readonly value?: string;
  readonly autocomplete?: string;
  readonly inputmode?: string;
  readonly enterkeyhint?: string;
  readonly autocapitalize?: string;
  /** `false` also switches off correction in iOS. */
  readonly spellcheck?: 'true' | 'false';
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  readonly required?: boolean;
  readonly readonly?: boolean;
  /** `extraAttributes`. */
  readonly extra?: DirectiveResult;
  /** Further classes of `form` or `choices`: `code`, `short`. */
  readonly variant?: string;
  /** Ids that describe the control, instead of its own hint and error: for a control in a group. */
  readonly describedBy?: string;
}

/** The `aria-describedby` of a control: error first, hint last. */
export function describedBy({ name, id = name, hint, error, isOnly }: FieldParams) {
  const ids = [error && `${id}-error`, isOnly && 'heading', hint && `${id}-hint`];
  return ids.filter(Boolean).join(' ') || nothing;
}

/** The error line of a control, of a group or of a button. */
export function errorText({
  name,
  id = name,
  error,
}: Pick<FieldParams, 'name' | 'id'> & { readonly error?: Renderable | undefined }) {
  return error
    ? html`<p class="error" part="error" id="${id}-error">
        <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
          <path d="M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9 5h2v6H9Zm0 8h2v2H9Z" />
        </svg>
        <span>${error}</span>
      </p>`
    : nothing;
}

/** The hint line of a control or group. */
export function hintText({ name, id = name, hint }: FieldParams) {
  return hint ? html`<p class="hint" part="hint" id="${id}-hint">${hint}</p>` : nothing;
}

/**
 * Label, hint, control and error, in this order. The space before "(optional)" is in the same text node: Chromium leaves a
 * text node of white space alone out of the accessible name.
 */
export function field(params: FieldParams, control: TemplateResult): TemplateResult {
  const { name, id = name, label, optional } = params;
  return html`<div class="field" part="field">
    <label part="label" for=${id}
      >${label}${
        optional ? html`<span class="optional" part="optional">${` ${optional}`}</span>` : nothing
      }</label
    >
    ${hintText(params)}${control}${errorText(params)}
  </div>`;
}

/** The input alone; most forms use `textField`. */
export function textInput(params: InputParams): TemplateResult {
  const { name, id = name, type = 'text', variant = '' } = params;
  return html`<input
    class="input ${variant}"
    part=${params.error ? 'input input-invalid' : 'input'}
    id=${id}
    name=${name}
    type=${type}
    .defaultValue=${params.value ?? ''}
    autocomplete=${params.autocomplete ?? nothing}
    inputmode=${params.inputmode ?? nothing}
    enterkeyhint=${params.enterkeyhint ?? nothing}
    autocapitalize=${params.autocapitalize ?? nothing}
    spellcheck=${params.spellcheck ?? nothing}
    autocorrect=${params.spellcheck === 'false' ? 'off' : nothing}
    dir=${params.dir ?? nothing}
    aria-required=${params.required ? 'true' : nothing}
    aria-invalid=${params.error ? 'true' : nothing}
    aria-describedby=${params.describedBy ?? describedBy(params)}
    ?readonly=${params.readonly}
    ${params.extra ?? nothing}
  />`;
}

/** A single-line input with its label, hint and error. */
export function textField(params: InputParams): TemplateResult {
  return field(params, textInput(params));
}
