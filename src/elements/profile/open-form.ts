/**
 * Makes the form out of what the campaign asks, what is stored and what was typed before a reload.
 */
import { isRequired, shownFields } from '../../domain/completeness.js';
import { calendarDate } from '../../domain/calendar.js';
import type { FieldValues } from '../../domain/customer.js';
import { choiceAbove, groups, type Field } from '../../domain/field.js';
import { sameValue } from '../../domain/field-value.js';
import { askedFields, initialValues } from '../../domain/questionnaire.js';
import { journeyOf } from '../../flow/data-entry.js';
import type { ProfileState } from '../../flow/state.js';
import type { Journey } from '../journey.js';
import type { Place } from './control.js';
import { createControl } from './create-control.js';
import { EntryForm } from './entry-form.js';
import { optionsSource } from './options-source.js';

export interface OpenForm {
  readonly form: EntryForm;
  /**
   * What is asked but not shown, as stored: it goes back unchanged. A level of a country or region that is another
   * now means nothing there.
   */
  readonly rest: () => FieldValues;
}

export function openForm(
  journey: Journey,
  state: ProfileState & { questionnaire: object },
  draft: FieldValues,
): OpenForm {
  const { questionnaire } = state;
  const initial = initialValues({ questionnaire, journey: journeyOf(state) });
  const hasSource = optionsSource(journey) !== undefined;
  const asked = askedFields(questionnaire);
  const fields = shownFields(asked, hasSource).map((field) => withoutChoice(field, hasSource));
  // As they stand on the page: the first mistake is the topmost one.
  const shown = groups.flatMap((group) => fields.filter((field) => field.group === group));
  const byName = new Map(shown.map((field) => [field.name, field] as const));
  const valueIn = (values: FieldValues, name: string) =>
    Object.hasOwn(values, name) ? values[name] : undefined;
  const controls = shown.map((field, index) => {
    const stored = valueIn(initial, field.name);
    const kept = field.readOnly ? undefined : valueIn(draft, field.name);
    const place: Place = {
      id: `field-${index}`,
      journey,
      initial: stored,
      kept,
      redraw: () => journey.update(),
      renewed: () => form.renewed(field.name),
      field: (name) => byName.get(name),
      value: (name) => form.value(name),
      values: () => ({ ...untold(), ...form.values }),
    };
    return createControl(field, place);
  });
  const form: EntryForm = new EntryForm(journey, controls, () => ({
    today: calendarDate(new Date()),
    ...(journey.configuration?.minAge !== undefined && { minAge: journey.configuration.minAge }),
    consentsRequired: journey.configuration?.consentsRequired ?? [],
  }));
  const hasMoved = (name: string): boolean => {
    if (!byName.has(name)) return isHiddenLost(name);
    const before = valueIn(initial, name);
    // What is chosen where nothing was has nothing to contradict.
    return before !== undefined && !sameValue(form.value(name), before);
  };
  const isLost = (field: Field) => {
    const above = field.kind === 'choice' ? choiceAbove(field) : undefined;
    return above !== undefined && hasMoved(above);
  };
  const isHiddenLost = (name: string) =>
    asked.some((field) => field.name === name && isLost(field));
  const rest = () => {
    const hidden = asked.filter((field) => !byName.has(field.name) && !isLost(field));
    const names = new Set(hidden.map(({ name }) => name));
    return Object.fromEntries(Object.entries(initial).filter(([name]) => names.has(name)));
  };
  // The host knows the regions of a country, though the country is not asked.
  const untold = () =>
    Object.fromEntries(
      Object.entries(questionnaire.stored).filter(
        ([name]) => !byName.has(name) && !isHiddenLost(name),
      ),
    );
  return { form, rest };
}

/** Without anybody to give options, the server judges what is typed. */
function withoutChoice(field: Field, hasSource: boolean): Field {
  if (field.kind !== 'choice' || field.options || hasSource) return field;
  const { name, group, readOnly, label } = field;
  return { kind: 'text', name, group, mandatory: isRequired(field), readOnly, label };
}
