/**
 * The fields that the API or the page's own check has refused: which control shows the error.
 */
import { meaningOf } from '../../domain/answer-codes.js';
import type { Problem } from '../../domain/problem.js';
import type { Translator } from '../../i18n/translator.js';
import type { SessionController } from '../core/session-controller.js';
import { dispatchInvalid } from '../forms/form-view.js';
import type { Form } from '../forms/form.js';
import type { Control } from './controls/control.js';

/** The write name of the field that the API has refused; undefined if the visitor cannot change it here. */
export function refusedField(
  problem: Problem,
  controls: readonly Control[],
  i18n: Translator,
): string | undefined {
  if (problem.code !== 'invalid-field') return undefined;
  const { field, answerCode } = problem;
  const control =
    field === undefined
      ? meaningOf(answerCode).isOwnField && onlyOwnField(controls, i18n)
      : controls.find(({ name }) => name === field);
  return control && !control.field.readOnly ? control.name : undefined;
}

/** The campaign's own field if exactly one has a value. A field is the campaign's own if the package has no label for it. */
function onlyOwnField(controls: readonly Control[], i18n: Translator): Control | undefined {
  const [only, ...others] = controls.filter(
    (control) =>
      control.field.group === 'preferences' &&
      !control.field.readOnly &&
      !i18n.has(`field-${control.name}`) &&
      control.read().value !== undefined,
  );
  return others.length === 0 ? only : undefined;
}

/** Shows the sentences of the page's own check at their fields, and dispatches `onboarding-invalid`. `sentences`: by write name. */
export function showRefusals(
  form: Pick<Form<object>, 'refuse'>,
  controller: SessionController,
  sentences: Readonly<Record<string, string>>,
): void {
  const names = Object.keys(sentences);
  for (const [name, sentence] of Object.entries(sentences)) form.refuse(name, sentence);
  dispatchInvalid(controller, new Map(names.map((name) => [name, { key: 'host' }] as const)));
}
