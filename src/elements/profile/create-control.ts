/**
 * Creates the control for a kind of field.
 */
import type { Field } from '../../domain/field.js';
import { AnswerControl } from './answer-control.js';
import { choicesAtHand } from './choices.js';
import type { Control, Place } from './control.js';
import { DateControl } from './date-control.js';
import { PhoneControl } from './phone-control.js';
import { TextControl } from './text-control.js';

export function createControl(field: Field, place: Place): Control {
  switch (field.kind) {
    case 'text':
    case 'email':
    case 'number':
      return new TextControl(field, place);
    case 'phone':
      return field.readOnly ? new TextControl(field, place) : new PhoneControl(field, place);
    case 'date':
      return new DateControl(field, place);
    case 'choice': {
      // The form opens only after the choice control has loaded.
      const ChoiceControl = choicesAtHand();
      return ChoiceControl
        ? new ChoiceControl(field, place)
        : new TextControl({ ...field, kind: 'text' }, place);
    }
    case 'gender':
    case 'boolean':
    case 'consent':
      return new AnswerControl(field, place);
  }
}
