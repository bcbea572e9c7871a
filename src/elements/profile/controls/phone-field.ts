/**
 * A country select and a phone number in one row, under one label. The closed select shows the calling code.
 *
 * Parts: the parts of `field`, `phone`, `select`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { field, textInput, type InputParams } from '../../ui/field.js';
import { icon } from '../../ui/icons.js';

export interface PhoneParams extends InputParams {
  readonly id: string;
  readonly countryLabel: string;
  /** Called before the list opens: it has no options yet. */
  readonly onBeforeOpen: (event: Event) => void;
}

/** The `select` has no child expression: its options are set by the control. */
export function phoneField(params: PhoneParams): TemplateResult {
  const { id, name, countryLabel, error, onBeforeOpen } = params;
  const input: InputParams = { ...params, type: 'tel', inputmode: 'tel', dir: 'ltr' };
  return field(
    params,
    html`<div class="phone" part="phone">
      <div class="select" part="select">
        <select
          class="input"
          part="input"
          id="${id}-country"
          name="${name}-country"
          autocomplete="off"
          aria-label=${countryLabel}
          aria-describedby=${error ? `${id}-error` : nothing}
          @pointerdown=${onBeforeOpen}
          @focus=${onBeforeOpen}
        ></select>
        <span id="${id}-prefix" class="prefix" dir="ltr" aria-hidden="true"></span>
        ${icon('chevron')}
      </div>
      ${textInput(input)}
    </div>`,
  );
}
