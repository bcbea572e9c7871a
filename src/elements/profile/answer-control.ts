/**
 * Controls with fixed answers: yes or no, gender, consents.
 */
import type { TemplateResult } from 'lit';
import type { FieldValue } from '../../domain/customer.js';
import type { BooleanField, ConsentField, GenderField } from '../../domain/field.js';
import { mustAgree } from '../../domain/field-check.js';
import type { Words } from '../../i18n/localiser.js';
import { shownLabel } from '../field-label.js';
import { checkbox, radioGroup, type ChoiceOption } from '../templates/choice.js';
import { consentCheckbox, consentQuestion } from '../templates/consent.js';
import { consentSentence } from './consent-sentence.js';
import { inputOf, type Control, type Place, type Reading } from './control.js';
import { fieldFacts } from './field-facts.js';

type Asked = BooleanField | GenderField | ConsentField;

export class AnswerControl implements Control {
  readonly name: string;
  readonly names: readonly string[];
  readonly #place: Place;
  readonly #start: FieldValue | undefined;
  #touched: boolean;

  constructor(
    readonly field: Asked,
    place: Place,
  ) {
    this.#place = place;
    this.name = field.name;
    this.names = [field.name];
    this.#touched = place.kept !== undefined;
    this.#start = place.kept === '' ? undefined : (place.kept ?? place.initial);
  }

  render(error: string | undefined): TemplateResult {
    const { field } = this;
    if (field.kind === 'consent') return this.#renderConsent(field, error);
    const { id, journey } = this.#place;
    const { words } = journey;
    const facts = fieldFacts(field, id, words, error);
    if (this.#isCheckbox) {
      return checkbox({ ...facts, label: shownLabel(field, words), checked: this.#start === true });
    }
    return radioGroup({
      ...facts,
      options: this.#options(words),
      inline: field.kind === 'boolean',
      ...(this.#start !== undefined && { value: String(this.#start) }),
    });
  }

  read(): Reading {
    const { initial } = this.#place;
    const value = this.#value;
    const untouched = value === initial || (!this.#touched && value === undefined);
    return { untouched, value };
  }

  draft(): FieldValue | undefined {
    const { value, untouched } = this.read();
    return untouched ? undefined : (value ?? '');
  }

  focusId(): string {
    const { id } = this.#place;
    return this.#isCheckbox ? id : `${id}-0`;
  }

  typed(): void {
    this.#touched = true;
  }

  #renderConsent(field: ConsentField, error: string | undefined) {
    const { id, journey } = this.#place;
    const { words, configuration } = journey;
    const sentence = consentSentence(field, words, configuration);
    const { name, readOnly } = field;
    const isNeeded = !readOnly && mustAgree(field, configuration?.consentsRequired);
    // Shown as a hint before submitting; the error replaces it.
    const hint = isNeeded && !error ? words.say('mistake-consent-required') : undefined;
    const params = { name, id, sentence, readonly: readOnly, error, hint };
    if (this.#isCheckbox) {
      return consentCheckbox({ ...params, checked: this.#start === true, required: isNeeded });
    }
    const answer = typeof this.#start === 'boolean' ? { answer: this.#start } : {};
    return consentQuestion({
      ...params,
      ...answer,
      yes: words.say('common-yes'),
      no: words.say('common-no'),
    });
  }

  get #isCheckbox(): boolean {
    return this.field.kind !== 'gender' && !this.field.mandatory;
  }

  /** The answers in the order of their inputs, whose ids end with the index. */
  #options(words: Words): readonly ChoiceOption[] {
    if (this.field.kind !== 'gender') {
      return [
        { value: 'true', label: words.say('common-yes') },
        { value: 'false', label: words.say('common-no') },
      ];
    }
    return [
      { value: 'F', label: words.say('gender-f') },
      { value: 'M', label: words.say('gender-m') },
      ...(this.field.mandatory ? [] : [{ value: '', label: words.say('common-not-stated') }]),
    ];
  }

  /** An unticked checkbox means "No" only if it was ticked before. */
  get #value(): FieldValue | undefined {
    const { id } = this.#place;
    if (this.#isCheckbox) {
      const box = inputOf(this.#place, id);
      if (!box) return this.#start;
      if (box.checked) return true;
      return this.#touched || this.#start !== undefined ? false : undefined;
    }
    const radios = [0, 1, 2].flatMap((index) => inputOf(this.#place, `${id}-${index}`) ?? []);
    if (radios.length === 0) return this.#start;
    const answer = radios.find(({ checked }) => checked)?.value ?? '';
    if (answer === '') return undefined;
    return this.field.kind === 'gender' ? answer : answer === 'true';
  }
}
