/**
 * Controls with fixed answers: yes or no, gender, consents.
 */
import type { TemplateResult } from 'lit';
import type { FieldValue } from '../../../domain/customer.js';
import type { BooleanField } from '../../../kinds/boolean.js';
import type { ConsentField } from '../../../kinds/consent.js';
import type { GenderField } from '../../../kinds/gender.js';
import { isConsentRequired } from '../../../kinds/consent.js';
import type { Translator } from '../../../i18n/translator.js';
import { displayLabel } from '../../../i18n/field-label.js';
import {
  checkbox,
  radioGroup,
  type ChoiceOption,
  consentCheckbox,
  consentQuestion,
} from '../../ui/choice.js';
import { consentSentence } from './consent-sentence.js';
import { inputOf, type Control, type ControlContext, type ControlValue } from './control.js';
import { fieldParams } from './field-params.js';

type Asked = BooleanField | GenderField | ConsentField;

/** The control of a boolean, a gender or a consent. */
export class AnswerControl implements Control {
  readonly name: string;
  readonly names: readonly string[];
  readonly #context: ControlContext;
  readonly #start: FieldValue | undefined;
  #touched: boolean;

  constructor(
    readonly field: Asked,
    context: ControlContext,
  ) {
    this.#context = context;
    this.name = field.name;
    this.names = [field.name];
    this.#touched = context.draft !== undefined;
    this.#start = context.draft === '' ? undefined : (context.draft ?? context.initial);
  }

  render(error: string | undefined): TemplateResult {
    const { field } = this;
    if (field.kind === 'consent') return this.#renderConsent(field, error);
    const { id, controller } = this.#context;
    const { i18n } = controller;
    const facts = fieldParams(field, id, i18n, error);
    if (this.#isCheckbox) {
      return checkbox({
        ...facts,
        label: displayLabel(field, i18n),
        checked: this.#start === true,
      });
    }
    return radioGroup({
      ...facts,
      options: this.#options(i18n),
      inline: field.kind === 'boolean',
      ...(this.#start !== undefined && { value: String(this.#start) }),
    });
  }

  read(): ControlValue {
    const { initial } = this.#context;
    const value = this.#value;
    const untouched = value === initial || (!this.#touched && value === undefined);
    return { untouched, value };
  }

  draft(): FieldValue | undefined {
    const { value, untouched } = this.read();
    return untouched ? undefined : (value ?? '');
  }

  focusId(): string {
    const { id } = this.#context;
    return this.#isCheckbox ? id : `${id}-0`;
  }

  onInput(): void {
    this.#touched = true;
  }

  #renderConsent(field: ConsentField, error: string | undefined) {
    const { id, controller } = this.#context;
    const { i18n, configuration } = controller;
    const sentence = consentSentence(field, i18n, configuration);
    const { name, readOnly } = field;
    const isNeeded = !readOnly && isConsentRequired(field, configuration?.consentsRequired);
    // Shown as a hint before submitting; the error replaces it.
    const hint = isNeeded && !error ? i18n.t('mistake-consent-required') : undefined;
    const params = { name, id, sentence, readonly: readOnly, error, hint, required: isNeeded };
    if (this.#isCheckbox) return consentCheckbox({ ...params, checked: this.#start === true });
    const { required, optional } = fieldParams(field, id, i18n);
    const answer = typeof this.#start === 'boolean' ? { answer: this.#start } : {};
    return consentQuestion({
      ...params,
      required: required || isNeeded,
      ...(!isNeeded && optional && { optional }),
      ...answer,
      yes: i18n.t('common-yes'),
      no: i18n.t('common-no'),
    });
  }

  get #isCheckbox(): boolean {
    if (this.field.kind === 'consent') return !this.#context.asksYesOrNo();
    return this.field.kind !== 'gender' && !this.field.mandatory;
  }

  /** The answers in the order of their inputs, whose ids end with the index. */
  #options(i18n: Translator): readonly ChoiceOption[] {
    if (this.field.kind !== 'gender') {
      return [
        { value: 'true', label: i18n.t('common-yes') },
        { value: 'false', label: i18n.t('common-no') },
      ];
    }
    return [
      { value: 'F', label: i18n.t('gender-f') },
      { value: 'M', label: i18n.t('gender-m') },
      ...(this.field.mandatory ? [] : [{ value: '', label: i18n.t('common-not-stated') }]),
    ];
  }

  /** An unticked checkbox means "No" only if it was ticked before. */
  get #value(): FieldValue | undefined {
    const { id } = this.#context;
    if (this.#isCheckbox) {
      const box = inputOf(this.#context, id);
      if (!box) return this.#start;
      if (box.checked) return true;
      return this.#touched || this.#start !== undefined ? false : undefined;
    }
    const radios = [0, 1, 2].flatMap((index) => inputOf(this.#context, `${id}-${index}`) ?? []);
    if (radios.length === 0) return this.#start;
    const answer = radios.find(({ checked }) => checked)?.value ?? '';
    if (answer === '') return undefined;
    return this.field.kind === 'gender' ? answer : answer === 'true';
  }
}
