/**
 * The control of a consent: the consents of a form are all asked with Yes and No, or are all checkboxes.
 */
import type { TemplateResult } from 'lit';
import { isConsentRequired } from '../../../kinds/consent.js';
import { consentCheckbox, consentQuestion } from '../../ui/choice.js';
import type { ConsentField } from '../../../kinds/consent.js';
import { AnswerControl } from './answer-control.js';
import { consentSentence } from './consent-sentence.js';
import type { ControlOf } from './control.js';
import { fieldParams } from './field-params.js';

/** The control for a consent. */
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
