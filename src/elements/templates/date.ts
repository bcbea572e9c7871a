/**
 * A date in three inputs, as people say it: day, month, year.
 *
 * Parts: those of `group` and `field`, and `date`.
 */
import { html, type TemplateResult } from 'lit';
import { group } from './choice.js';
import { textInput, type FieldParams } from './field.js';

const dateParts = ['day', 'month', 'year'] as const;
export type DatePart = (typeof dateParts)[number];

export interface DateParams extends FieldParams {
  readonly labels: Readonly<Record<DatePart, string>>;
  readonly values?: Readonly<Partial<Record<DatePart, string>>>;
  /** The parts that are wrong; all of them when there is an error and this is absent. */
  readonly wrong?: readonly DatePart[];
  /** A date of birth is filled in by the browser. */
  readonly birth?: boolean;
  readonly required?: boolean;
  readonly readonly?: boolean;
}

/** The inputs are called `<name>-day`, `<name>-month` and `<name>-year`, and so are their ids. */
export function dateField(params: DateParams): TemplateResult {
  const { name, id = name, labels, values, wrong, error, birth } = params;
  return group(
    params,
    html`<div class="date" part="date">
      ${dateParts.map((part) => {
        const invalid = error && (wrong?.includes(part) ?? true);
        return html`<div class="date-part ${part}">
          <label part="label" for="${id}-${part}">${labels[part]}</label>
          ${textInput({
            name: `${name}-${part}`,
            id: `${id}-${part}`,
            label: labels[part],
            value: values?.[part],
            inputmode: 'numeric',
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
