/**
 * A country select and a phone number under one label.
 *
 * Parts: those of `field`, `phone`, `select`.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { regionText } from '../../../i18n/formats.js';
import { callingCode, countries } from '../../phone/countries.js';
import { field, textInput, type InputParams } from '../../ui/field.js';
import { icon } from '../../ui/icons.js';

export interface PhoneParams extends InputParams {
  readonly id: string;
  /** ISO 3166-1 alpha-2 code. */
  readonly country: string;
  readonly countryLabel: string;
  /** BCP 47 tag for the country names. */
  readonly tag: string;
}

interface Named {
  readonly country: string;
  readonly name: string;
}

const named = new Map<string, readonly Named[]>();

export function phoneField(params: PhoneParams): TemplateResult {
  const { id, name, country, countryLabel, tag, error } = params;
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
        >
          ${namesIn(tag).map(
            (item) =>
              html`<option value=${item.country} ?selected=${item.country === country}>
                ${item.name} ${signBefore(item.name)}${callingCode(item.country)}
              </option>`,
          )}
        </select>
        ${icon('chevron')}
      </div>
      ${textInput(input)}
    </div>`,
  );
}

/** All countries, sorted for the language; cached per tag. */
function namesIn(tag: string): readonly Named[] {
  const known = named.get(tag);
  if (known) return known;
  const { compare } = new Intl.Collator(tag);
  const list = countries
    .map((country) => ({ country, name: regionText(country, tag) }))
    .sort((one, other) => compare(one.name, other.name));
  named.set(tag, list);
  return list;
}

/**
 * After an Arabic or Hebrew name the plus sign would move behind the digits; a left-to-right mark keeps it in front.
 */
function signBefore(name: string): string {
  return /[\u0590-\u08FF]/.test(name) ? '\u200E+' : '+';
}
