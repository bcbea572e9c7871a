/**
 * A phone number: the country beside it, spaced while it is typed, judged by the numbers of that country.
 */
import type { TemplateResult } from 'lit';
import type { FieldValue } from '../../domain/customer.js';
import type { PhoneField } from '../../domain/field.js';
import { cleanMobile } from '../../domain/identifier.js';
import { shownLabel } from '../field-label.js';
import { callingCode, countryAt } from '../phone/countries.js';
import { loadNumbers, numbersAtHand } from '../phone/load-numbers.js';
import { isNumeric, respace } from '../phone/respace.js';
import { autocompleteOf } from './autocomplete.js';
import { inputOf, type Control, type Place, type Reading } from './control.js';
import { fieldFacts } from './field-facts.js';
import { phoneField } from './phone-field.js';

const fallback = 'IT';
/** Milliseconds that saving waits for what knows numbers; the server judges in the end. */
const patience = 4_000;

export class PhoneControl implements Control {
  readonly name: string;
  readonly names: readonly string[];
  readonly #place: Place;
  readonly #stored: string;
  readonly #start: string;
  readonly #storedCountry: string;
  #country: string;
  #tag = '';

  constructor(
    readonly field: PhoneField,
    place: Place,
  ) {
    this.#place = place;
    this.name = field.name;
    this.names = [field.name, `${field.name}-country`];
    const { initial, kept } = place;
    this.#stored = initial === undefined ? '' : String(initial);
    this.#storedCountry = countryAt(this.#stored) ?? this.#home;
    const [country, text] = Array.isArray(kept) ? (kept as readonly string[]) : [];
    this.#country = country !== undefined && callingCode(country) ? country : this.#storedCountry;
    this.#start = text ?? this.#stored;
  }

  render(error: string | undefined): TemplateResult {
    const { id, journey } = this.#place;
    const { words } = journey;
    return phoneField({
      ...fieldFacts(this.field, id, words, error),
      id,
      value: this.#start,
      autocomplete: autocompleteOf(this.field),
      country: this.#country,
      countryLabel: words.say('common-named', {
        field: shownLabel(this.field, words),
        text: words.say('phone-country'),
      }),
      tag: words.tag,
    });
  }

  read(): Reading {
    const text = this.#text;
    const { initial } = this.#place;
    if (this.#isStored(text)) {
      return { untouched: true, value: initial };
    }
    if (text.trim() === '') return { untouched: false };
    const value = this.#compose(text);
    const judged = numbersAtHand()?.isNumber(value, this.#home) ?? true;
    return { untouched: false, value, ...(!judged && { mistake: { key: 'phone-malformed' } }) };
  }

  draft(): FieldValue | undefined {
    const text = this.#text;
    return this.#isStored(text) ? undefined : [this.#selected, text];
  }

  focusId(): string {
    return this.#place.id;
  }

  typed({ target }: Event): void {
    if (target === this.#select) this.#changeCountry();
    else this.#format();
    // What was typed before they came is spaced now.
    if (!numbersAtHand()) void loadNumbers().then(() => this.#format());
  }

  /** A number of another country, or one in E.164, needs what knows numbers. */
  settle(): Promise<void> | undefined {
    if (numbersAtHand() || this.read().untouched) return undefined;
    const loaded = loadNumbers().then(() => undefined);
    return Promise.race([loaded, new Promise<void>((resolve) => setTimeout(resolve, patience))]);
  }

  /** Sorted by another language, the options have moved: the choice stays. */
  drawn(): void {
    const { tag } = this.#place.journey.words;
    const select = this.#select;
    if (tag === this.#tag || !select) return;
    this.#tag = tag;
    select.value = this.#country;
  }

  /** The country of numbers without prefix, as the site says. */
  get #home(): string {
    const country = this.#place.journey.configuration?.country ?? fallback;
    return callingCode(country) ? country : fallback;
  }

  get #input(): HTMLInputElement | undefined {
    return inputOf(this.#place, this.#place.id);
  }

  get #select(): HTMLSelectElement | undefined {
    return inputOf(this.#place, `${this.#place.id}-country`) as HTMLSelectElement | undefined;
  }

  get #selected(): string {
    const select = this.#select;
    return select && select.value !== '' ? select.value : this.#country;
  }

  get #text(): string {
    return this.#input?.value ?? this.#start;
  }

  #isStored(text: string): boolean {
    return text === this.#stored && (text === '' || this.#selected === this.#storedCountry);
  }

  /** As typed, unless the site wants E.164 or the number would be taken for one of the home country. */
  #compose(text: string): string {
    const number = cleanMobile(text);
    if (number === undefined) return text;
    const country = this.#selected;
    const wantsE164 =
      this.name === 'mobilecontactdata' &&
      this.#place.journey.configuration?.mobileFormat === 'e164';
    if (!wantsE164 && (number.startsWith('+') || country === this.#home)) return number;
    const full = number.startsWith('+') ? number : `+${callingCode(country) ?? ''}${number}`;
    return numbersAtHand()?.toE164(number, country) ?? full;
  }

  /** `+44…` belongs to the United Kingdom, whatever was chosen before. */
  #format(): void {
    const input = this.#input;
    if (!input || !isNumeric(input.value)) return;
    const text = input.value.trimStart();
    const numbers = numbersAtHand();
    const named = numbers?.countryOf(text) ?? countryAt(text);
    if (text.startsWith('+') && named) this.#show(named);
    if (numbers) respace(input, numbers.spaced(text, this.#selected));
  }

  #show(country: string): void {
    const sameCode = callingCode(country) === callingCode(this.#selected);
    // Several countries share a code: the one that was chosen is as good, until the number says otherwise.
    if (sameCode && !numbersAtHand()) return;
    this.#country = country;
    const select = this.#select;
    if (select) select.value = country;
  }

  /** Another country takes the place of the prefix that was typed. */
  #changeCountry(): void {
    const before = this.#country;
    this.#country = this.#selected;
    const input = this.#input;
    if (!input) return;
    const prefix = `+${callingCode(before) ?? ''}`;
    const text = input.value.trimStart();
    if (text.startsWith(prefix)) input.value = text.slice(prefix.length).trimStart();
    const numbers = numbersAtHand();
    if (numbers && isNumeric(input.value)) {
      respace(input, numbers.spaced(input.value, this.#country));
    }
  }
}
