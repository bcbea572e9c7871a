/**
 * Decides which fields get a control, and creates the control for a kind of field. That of a choice (3.1 kB, brotli) is imported
 * when a campaign asks for one; most campaigns ask for none.
 */
import { isRequired } from '../../../kinds/index.js';
import { shownFields } from '../../../kinds/form/completeness.js';
import type { Field } from '../../../kinds/index.js';
import { AnswerControl } from './answer-control.js';
import type { ChoiceControl } from './choice-control.js';
import { lazy } from '../../../lazy/lazy.js';
import type { Control, ControlContext } from './control.js';
import { DateControl } from './date-control.js';
import { PhoneControl } from './phone-control.js';
import { TextControl } from './text-control.js';

const choiceControl = lazy(() => import('./choice-control.js'));

/** Creates the control for the kind of a field. A choice needs its control to be loaded. */
export function createControl(field: Field, context: ControlContext): Control {
  switch (field.kind) {
    case 'text':
    case 'email':
    case 'number':
      return new TextControl(field, context);
    case 'phone':
      return field.readOnly ? new TextControl(field, context) : new PhoneControl(field, context);
    case 'date':
      return new DateControl(field, context);
    case 'choice': {
      // The form opens only after the choice control has loaded.
      const Choice = loadedChoiceControl();
      return Choice
        ? new Choice(field, context)
        : new TextControl({ ...field, kind: 'text' }, context);
    }
    case 'gender':
    case 'boolean':
    case 'consent':
      return new AnswerControl(field, context);
  }
}

/** The fields that get a control, in the order of the campaign. */
export function controlFields(asked: readonly Field[], hasSource: boolean): readonly Field[] {
  return shownFields(asked, hasSource).map((field) => withoutChoice(field, hasSource));
}

/** A choice without options becomes a text field, which the API validates. */
function withoutChoice(field: Field, hasSource: boolean): Field {
  if (field.kind !== 'choice' || field.options || hasSource) return field;
  const { name, group, readOnly, label } = field;
  return { kind: 'text', name, group, mandatory: isRequired(field), readOnly, label };
}

/** The control's class if it is loaded. */
export function loadedChoiceControl(): typeof ChoiceControl | undefined {
  return choiceControl.value?.ChoiceControl;
}

/** Rejects if the import fails or exceeds the time limit. */
export async function loadChoiceControl(): Promise<void> {
  await choiceControl.load();
}

/** True if there is anything to choose: options of the campaign, or of a host that supplies them. */
export function needsChoiceControl(fields: readonly Field[], hasHostOptions: boolean): boolean {
  return fields.some((field) => field.kind === 'choice' && (hasHostOptions || field.options));
}
