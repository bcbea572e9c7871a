/**
 * The control of a gender: `F`, `M`, and "not stated" where the field is optional.
 */
import type { TemplateResult } from 'lit';
import { radioGroup } from '../../ui/choice.js';
import type { GenderField } from '../../../kinds/gender.js';
import { AnswerControl } from './answer-control.js';
import type { ControlOf } from './control.js';
import { lockableParams } from './field-params.js';

/** The control for a gender. */
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
