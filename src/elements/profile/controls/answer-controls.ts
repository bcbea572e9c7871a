/**
 * Questions with fixed answers, as radio buttons or one checkbox: a boolean, a gender, a consent.
 */
import type { TemplateResult } from 'lit';
import type { FieldValue } from '../../../domain/customer.js';
import type { Field } from '../../../kinds/index.js';
import {
  inputOf,
  type Control,
  type ControlContext,
  type ControlValue,
  type ControlOf,
  lockableParams,
  fieldParams,
} from './control.js';
import { checkbox, radioGroup, consentCheckbox, consentQuestion } from '../../ui/choices.js';
import type { BooleanField } from '../../../kinds/boolean.js';
import { displayLabel } from '../../../i18n/field-label.js';
import type { GenderField } from '../../../kinds/gender.js';
import { isConsentRequired, type ConsentField } from '../../../kinds/consent.js';
import type { Configuration } from '../../../domain/configuration.js';
import type { Translator } from '../../../i18n/translator.js';
import { linkedSentence, type SentenceLinks } from '../../forms/sentence-links.js';

/** What the controls of booleans, genders and consents have in common. The radio buttons have the ids `<id>-0`, `<id>-1` and so on. */
abstract class AnswerControl<Asked extends Field> implements Control {
  readonly name: string;
  readonly names: readonly string[];
  /** The answer that is shown first. */
  protected readonly start: FieldValue | undefined;
  #touched: boolean;

  constructor(
    readonly field: Asked,
    protected readonly context: ControlContext,
  ) {
    this.name = field.name;
    this.names = [field.name];
    this.#touched = context.draft !== undefined;
    this.start = context.draft === '' ? undefined : (context.draft ?? context.initial);
  }

  abstract render(error: string | undefined): TemplateResult;

  /** Whether it is one checkbox. */
  protected abstract get isCheckbox(): boolean;

  /** The answer of a radio button with this value. */
  protected abstract answerOf(value: string): FieldValue;

  read(): ControlValue {
    const { initial } = this.context;
    const value = this.#value;
    const untouched = value === initial || (!this.#touched && value === undefined);
    return { untouched, value };
  }

  draft(): FieldValue | undefined {
    const { value, untouched } = this.read();
    return untouched ? undefined : (value ?? '');
  }

  focusId(): string {
    const { id } = this.context;
    return this.isCheckbox ? id : `${id}-0`;
  }

  onInput(): void {
    this.#touched = true;
  }

  /** An unticked checkbox means "No" only if it was ticked before. */
  get #value(): FieldValue | undefined {
    const { id } = this.context;
    if (this.isCheckbox) {
      const box = inputOf(this.context, id);
      if (!box) return this.start;
      if (box.checked) return true;
      return this.#touched || this.start !== undefined ? false : undefined;
    }
    const radios = [0, 1, 2].flatMap((index) => inputOf(this.context, `${id}-${index}`) ?? []);
    if (radios.length === 0) return this.start;
    const answer = radios.find(({ checked }) => checked)?.value ?? '';
    return answer === '' ? undefined : this.answerOf(answer);
  }
}

/** Yes and No if it must be answered, else one checkbox. */
export const boolean: ControlOf<'boolean'> = (field, context) => new BooleanControl(field, context);

class BooleanControl extends AnswerControl<BooleanField> {
  override render(error: string | undefined): TemplateResult {
    const { id, controller } = this.context;
    const { i18n } = controller;
    const params = lockableParams(this.field, id, i18n, error);
    if (this.isCheckbox) {
      const label = displayLabel(this.field, i18n);
      return checkbox({ ...params, label, checked: this.start === true });
    }
    return radioGroup({
      ...params,
      options: [
        { value: 'true', label: i18n.t('common-yes') },
        { value: 'false', label: i18n.t('common-no') },
      ],
      inline: true,
      ...(this.start !== undefined && { value: String(this.start) }),
    });
  }

  protected override get isCheckbox(): boolean {
    return !this.field.mandatory;
  }

  protected override answerOf(value: string): boolean {
    return value === 'true';
  }
}

/** `F`, `M`, and "not stated" where the field is optional. */
export const gender: ControlOf<'gender'> = (field, context) => new GenderControl(field, context);

class GenderControl extends AnswerControl<GenderField> {
  override render(error: string | undefined): TemplateResult {
    const { id, controller } = this.context;
    const { i18n } = controller;
    const notStated = { value: '', label: i18n.t('common-not-stated') };
    return radioGroup({
      ...lockableParams(this.field, id, i18n, error),
      options: [
        { value: 'F', label: i18n.t('gender-f') },
        { value: 'M', label: i18n.t('gender-m') },
        ...(this.field.mandatory ? [] : [notStated]),
      ],
      ...(this.start !== undefined && { value: String(this.start) }),
    });
  }

  protected override get isCheckbox(): boolean {
    return false;
  }

  protected override answerOf(value: string): string {
    return value;
  }
}

/** The consents of a form are all asked with Yes and No, or are all checkboxes. */
export const consent: ControlOf<'consent'> = (field, context) => new ConsentControl(field, context);

class ConsentControl extends AnswerControl<ConsentField> {
  override render(error: string | undefined): TemplateResult {
    const { field } = this;
    const { id, controller } = this.context;
    const { i18n, configuration } = controller;
    const sentence = consentSentence(field, i18n, configuration);
    const { name, readOnly } = field;
    const isNeeded = !readOnly && isConsentRequired(field, configuration?.consentsRequired);
    // Shown as a hint before submitting; the error replaces it.
    const hint = isNeeded && !error ? i18n.t('mistake-consent-required') : undefined;
    const params = { name, id, sentence, readonly: readOnly, error, hint, required: isNeeded };
    if (this.isCheckbox) return consentCheckbox({ ...params, checked: this.start === true });
    const { required, optional } = fieldParams(field, id, i18n);
    return consentQuestion({
      ...params,
      required: required || isNeeded,
      ...(!isNeeded && optional && { optional }),
      ...(typeof this.start === 'boolean' && { answer: this.start }),
      yes: i18n.t('common-yes'),
      no: i18n.t('common-no'),
    });
  }

  protected override get isCheckbox(): boolean {
    return !this.context.asksYesOrNo();
  }

  protected override answerOf(value: string): boolean {
    return value === 'true';
  }
}

/** The targets of `{privacy}` and `{terms}` in a sentence. The privacy notice is linked once, above all consents. */
export function policyLinks(configuration: Configuration | undefined): SentenceLinks {
  return {
    privacy: { text: 'common-privacy-link', href: configuration?.privacyUrl },
    terms: { text: 'common-terms-link', href: configuration?.termsUrl },
  };
}

/** The generic consent sentence; a campaign may use this name for a consent of its own. */
const template = 'other';

/** The links in a sentence of the host stay where the host has put them. */
function consentSentence(
  field: ConsentField,
  i18n: Translator,
  configuration: Configuration | undefined,
): TemplateResult | string {
  const key = `consent-${field.name}`;
  return i18n.has(key) && field.name !== template
    ? linkedSentence(i18n, key, policyLinks(configuration))
    : i18n.t('consent-other', { label: displayLabel(field, i18n) });
}
