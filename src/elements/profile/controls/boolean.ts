/**
 * The control of a boolean: Yes and No if it must be answered, else one checkbox.
 */
import type { TemplateResult } from 'lit';
import { checkbox, radioGroup } from '../../ui/choice.js';
import type { BooleanField } from '../../../kinds/boolean.js';
import { AnswerControl } from './answer-control.js';
import type { ControlOf } from './control.js';
import { lockableParams } from './field-params.js';
import { displayLabel } from '../../../i18n/field-label.js';

/** The control for a Yes or No. */
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
