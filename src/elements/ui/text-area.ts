/**
 * A multi-line text input.
 *
 * Parts: those of `field`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { describedBy, field, type InputParams } from './field.js';

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
