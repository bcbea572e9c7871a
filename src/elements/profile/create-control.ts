/**
 * Which control a kind of field gets.
 */
import type { Field } from '../../domain/field.js';
import { AnswerControl } from './answer-control.js';
import { ChoiceControl } from './choice-control.js';
import type { Control, Place } from './control.js';
import { DateControl } from './date-control.js';
import { TextControl } from './text-control.js';

export function createControl(field: Field, place: Place): Control {
  switch (field.kind) {
    case 'text':
    case 'email':
    case 'number':
    case 'phone':
      return new TextControl(field, place);
    case 'date':
      return new DateControl(field, place);
    case 'choice':
      return new ChoiceControl(field, place);
    case 'gender':
    case 'boolean':
    case 'consent':
      return new AnswerControl(field, place);
  }
}
