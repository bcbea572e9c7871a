/**
 * The select of a phone number's country. Until the visitor opens it, it has only the chosen country as option: a form with several phone
 * numbers would otherwise start with hundreds of options for each.
 *
 * The options are not rendered by Lit: they have to be there before the browser opens the list, in the same event.
 */
import { regionText } from '../../i18n/formats.js';
import { callingCode, countries } from './countries.js';

interface NamedCountry {
  readonly country: string;
  readonly name: string;
}

const sorted = new Map<string, readonly NamedCountry[]>();

/** `+39` for `IT`. */
export function dialPrefix(country: string): string {
  return `+${callingCode(country) ?? ''}`;
}

/** Chooses a country; a list without its options gets this one. */
export function chooseCountry(select: HTMLSelectElement, country: string): void {
  if (select.options.length < 2) {
    select.replaceChildren(new Option(dialPrefix(country), country, true, true));
  }
  select.value = country;
}

/** Fills the list with all countries, sorted for the language; the chosen one stays. */
export function listCountries(select: HTMLSelectElement, tag: string): void {
  const { value } = select;
  select.replaceChildren(
    ...namesIn(tag).map(
      ({ country, name }) =>
        new Option(`${name} ${signBefore(name)}${callingCode(country) ?? ''}`, country),
    ),
  );
  select.value = value;
}

/** All countries, sorted for the language; cached per tag. */
function namesIn(tag: string): readonly NamedCountry[] {
  const known = sorted.get(tag);
  if (known) return known;
  const { compare } = new Intl.Collator(tag);
  const list = countries
    .map((country) => ({ country, name: regionText(country, tag) }))
    .sort((one, other) => compare(one.name, other.name));
  sorted.set(tag, list);
  return list;
}

/**
 * After an Arabic or Hebrew name the plus sign would move behind the digits; a left-to-right mark keeps it in front.
 */
function signBefore(name: string): string {
  return /[\u0590-\u08FF]/.test(name) ? '\u200E+' : '+';
}
