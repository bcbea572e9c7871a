/**
 * A phone number: a country select beside a number that is formatted while it is typed and validated for the country.
 *
 * Parts: the parts of `field`, `phone`, `select`.
 */
import { initialState, Task, TaskStatus } from '@lit/task';
import { type TemplateResult, html, nothing } from 'lit';
import type { FieldValue } from '../../../domain/customer.js';
import type { PhoneField } from '../../../kinds/phone.js';
import { cleanMobile, isShortNumber } from '../../../domain/read-identifier.js';
import { pageClock } from '../../../flow/session/environment.js';
import { withTimeout } from '../../../loading/with-timeout.js';
import { displayLabel } from '../../../i18n/field-label.js';
import { callingCode, countryAt, homeCountry } from '../../phone/countries.js';
import { chooseCountry, dialPrefix, listCountries } from '../../phone/country-list.js';
import { loadPhoneLibrary, loadedPhoneLibrary } from '../../phone/phone-library.js';
import {
  inputOf,
  type ControlContext,
  type ControlOf,
  type ControlValue,
  autocompleteOf,
  fieldParams,
} from './control.js';
import { plainInput, TextControl } from './text-controls.js';
import { field, textInput, type InputParams } from '../../ui/field.js';
import { icon } from '../../ui/icons.js';

/** Milliseconds that saving waits for libphonenumber; without it the API validates. */
const timeoutMs = 4_000;

/** A number that cannot be changed is text. */
export const phone: ControlOf<'phone'> = (field, context) =>
  field.readOnly
    ? new TextControl(field, context, { ...plainInput, type: 'tel', inputmode: 'tel' })
    : new PhoneControl(field, context);

class PhoneControl extends TextControl<PhoneField> {
  override readonly names: readonly string[];
  readonly #storedCountry: string;
  #country: string;
  #isDrawn = false;
  #isTyped = false;
  readonly #library: Task<[isTyped: boolean], void>;
  /** The language of the options; undefined until the list is made. */
  #listedIn: string | undefined;

  constructor(field: PhoneField, { draft, ...context }: ControlContext) {
    const [country, text] = Array.isArray(draft) ? (draft as readonly string[]) : [];
    super(field, { ...context, ...(text !== undefined && { draft: text }) }, {});
    this.names = [field.name, `${field.name}-country`];
    this.#storedCountry = countryAt(this.stored) ?? this.#home;
    this.#country = country !== undefined && callingCode(country) ? country : this.#storedCountry;
    this.#library = new Task(context.host, {
      args: () => [this.#isTyped],
      task: async ([isTyped]) => {
        if (!isTyped) return initialState;
        if (!(await loadPhoneLibrary())) throw new Error('libphonenumber did not load');
        return undefined;
      },
      // What was typed before the library had loaded.
      onComplete: () => this.#follow(),
    });
  }

  override render(error: string | undefined): TemplateResult {
    const { id, controller } = this.context;
    const { i18n } = controller;
    return phoneField({
      ...fieldParams(this.field, id, i18n, error),
      id,
      value: this.start,
      autocomplete: autocompleteOf(this.field),
      countryLabel: i18n.t('common-named', {
        field: displayLabel(this.field, i18n),
        text: i18n.t('phone-country'),
      }),
      onBeforeOpen: this.#list,
    });
  }

  override read(): ControlValue {
    const { text } = this;
    const { initial } = this.context;
    if (this.#savesNothing) {
      return { untouched: true, value: initial };
    }
    if (text.trim() === '') return { untouched: false };
    const value = this.#compose(text);
    const isPossible = loadedPhoneLibrary()?.isNumber(value, this.#home) ?? true;
    const key = isShortNumber(text) ? 'phone-too-short' : 'phone-malformed';
    return { untouched: false, value, ...(!isPossible && { error: { key } }) };
  }

  override draft(): FieldValue | undefined {
    return this.#isUntouched ? undefined : [this.#selected, this.text];
  }

  dispose(): void {
    this.context.host.removeController(this.#library);
  }

  override onInput({ target }: Event): void {
    if (target === this.#select) this.#changeCountry();
    else this.#follow();
    if (this.#library.status === TaskStatus.ERROR) void this.#library.run();
    else if (!this.#isTyped) this.context.redraw();
    this.#isTyped = true;
  }

  /** Resolves when libphonenumber is loaded, for numbers of another country and for E.164. */
  ready(): Promise<void> | undefined {
    if (loadedPhoneLibrary() || this.read().untouched) return undefined;
    const done = () => undefined;
    return withTimeout(loadPhoneLibrary(), pageClock, undefined, timeoutMs).then(done, done);
  }

  /** A new select gets the chosen country; a list in another language is made again. */
  updated(): void {
    const select = this.#select;
    if (!select) return;
    const isNew = select.options.length === 0;
    if (isNew || !this.#isDrawn) {
      if (isNew) this.#listedIn = undefined;
      this.#isDrawn = true;
      this.#choose(this.#country);
    } else if (this.#listedIn !== undefined) this.#list();
  }

  /** Makes the options, before the list opens. */
  readonly #list = (): void => {
    const { tag } = this.context.controller.i18n;
    const select = this.#select;
    if (!select || tag === this.#listedIn) return;
    this.#listedIn = tag;
    listCountries(select, tag);
  };

  #choose(country: string): void {
    this.#country = country;
    const select = this.#select;
    if (select) chooseCountry(select, country);
    this.#showPrefix();
  }

  /** The calling code that the closed list shows. */
  #showPrefix(): void {
    const { controller, id } = this.context;
    const prefix = controller.host.shadowRoot?.getElementById(`${id}-prefix`);
    if (prefix) prefix.textContent = dialPrefix(this.#country);
  }

  get #home(): string {
    return homeCountry(this.context.controller);
  }

  get #select(): HTMLSelectElement | undefined {
    return inputOf(this.context, `${this.context.id}-country`) as HTMLSelectElement | undefined;
  }

  get #selected(): string {
    const select = this.#select;
    return select && select.value !== '' ? select.value : this.#country;
  }

  /** Whether a save would change nothing: without a number the country is not sent. */
  get #savesNothing(): boolean {
    return this.isTextStored && (this.text === '' || this.#hasStoredCountry);
  }

  /** Whether the visitor has changed neither the number nor the country. */
  get #isUntouched(): boolean {
    return this.isTextStored && this.#hasStoredCountry;
  }

  get #hasStoredCountry(): boolean {
    return this.#selected === this.#storedCountry;
  }

  /**
   * The number as typed, or in E.164 if the site wants it or the number would be read as one of the home country.
   */
  #compose(text: string): string {
    const number = cleanMobile(text);
    if (number === undefined) return text;
    const country = this.#selected;
    const wantsE164 =
      this.name === 'mobilecontactdata' &&
      this.context.controller.configuration?.mobileFormat === 'e164';
    if (!wantsE164 && (number.startsWith('+') || country === this.#home)) return number;
    const full = /^(?:\+|00)/.test(number) ? number : `+${callingCode(country) ?? ''}${number}`;
    return loadedPhoneLibrary()?.toE164(number, country) ?? full;
  }

  /** A typed prefix selects its country: `+44…` selects the United Kingdom. */
  #follow(): void {
    const text = this.text.trimStart();
    const named = loadedPhoneLibrary()?.countryOf(text) ?? countryAt(text);
    if (isNumeric(text) && text.startsWith('+') && named) this.#show(named);
    this.reformat();
  }

  protected override format(text: string): string {
    // Formatting would drop the brackets of `+49 (0)151 …`, which tell that the zero is not dialled.
    const isKept = !isNumeric(text) || /^\+[\d\s]+\(0/.test(text.trimStart());
    const formatted = isKept
      ? undefined
      : loadedPhoneLibrary()?.spaced(text.trimStart(), this.#selected);
    return formatted ?? text;
  }

  #show(country: string): void {
    const sameCode = callingCode(country) === callingCode(this.#selected);
    // Several countries share a calling code: the chosen one stays until the number identifies another.
    if (sameCode && !loadedPhoneLibrary()) return;
    this.#choose(country);
  }

  /** Replaces a typed prefix by the chosen country. */
  #changeCountry(): void {
    const before = this.#country;
    this.#country = this.#selected;
    this.#showPrefix();
    const { input } = this;
    if (!input) return;
    const prefix = dialPrefix(before);
    const text = input.value.trimStart();
    if (text.startsWith(prefix)) input.value = text.slice(prefix.length).trimStart();
    this.reformat();
  }
}

/** True if the text is a partial phone number that may be formatted. */
function isNumeric(text: string): boolean {
  return /^\+?[\d\s().\-/]*$/.test(text.trimStart());
}

interface PhoneParams extends InputParams {
  readonly id: string;
  readonly countryLabel: string;
  /** Called before the list opens: it has no options yet. */
  readonly onBeforeOpen: (event: Event) => void;
}

/**
 * A country select and a phone number in one row, under one label. The closed select shows the calling code; it has no child
 * expression, since its options are set by the control.
 */
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
