/**
 * A date in three inputs.
 *
 * Parts: those of `group` and `field`, and `date`.
 */
import { html, type TemplateResult } from 'lit';
import { group } from './choices.js';
import { textInput, type FieldParams } from './field.js';

export type DatePart = 'day' | 'month' | 'year';

interface DateParams extends FieldParams {
  /** The parts in the order of the language. */
  readonly order: readonly DatePart[];
  readonly labels: Readonly<Record<DatePart, string>>;
  readonly values?: Readonly<Partial<Record<DatePart, string>>>;
  /** The invalid part; absent with an error: all of them. */
  readonly wrong?: DatePart | undefined;
  /** True for a date of birth, which the browser can fill in. */
  readonly birth?: boolean;
  readonly required?: boolean;
  readonly readonly?: boolean;
}

/** Names and ids of the inputs are `<name>-day`, `<name>-month` and `<name>-year`. */
export function dateField(params: DateParams): TemplateResult {
  const { name, id = name, order, labels, values, wrong, error, birth } = params;
  return group(
    params,
    html`<div class="date" part="date">
      ${order.map((part) => {
        const invalid = error && (wrong ?? part) === part;
        return html`<div class="date-part ${part}">
          <label part="label" for="${id}-${part}">${labels[part]}</label>
          ${textInput({
            name: `${name}-${part}`,
            id: `${id}-${part}`,
            label: labels[part],
            value: values?.[part],
            inputmode: 'numeric',
            dir: 'ltr',
            autocomplete: birth ? `bday-${part}` : 'off',
            required: params.required,
            readonly: params.readonly,
            error: invalid ? error : undefined,
            describedBy: invalid ? `${id}-error` : undefined,
          })}
        </div>`;
      })}
    </div>`,
  );
}
