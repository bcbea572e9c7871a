/**
 * The template parameters that all kinds of fields share: names, texts, flags, `autocomplete`.
 */
import type { Field } from '../../../kinds/index.js';
import type { Translator } from '../../../i18n/translator.js';
import { displayLabel } from '../../../i18n/field-label.js';
import type { FieldParams } from '../../ui/field.js';
import { lockedLabel } from '../../ui/locked-field.js';

interface ControlFieldParams extends FieldParams {
  readonly required: boolean;
  readonly readonly: boolean;
}

/** The parameters of a field whose inputs have this id. `error`: the sentence of the shown error. */
export function fieldParams(
  field: Field,
  id: string,
  i18n: Translator,
  error?: string,
): ControlFieldParams {
  const { name, mandatory: required } = field;
  return {
    name,
    id,
    label: displayLabel(field, i18n),
    required,
    readonly: field.readOnly,
    ...(!required && !field.readOnly && { optional: optionalWord(i18n) }),
    error,
  };
}

/** For a control with no room for the lock icon beside its value: a locked field has it in the label. */
export function lockableParams(...given: Parameters<typeof fieldParams>): ControlFieldParams {
  const [{ readOnly }] = given;
  const params = fieldParams(...given);
  return readOnly ? { ...params, label: lockedLabel(params.label) } : params;
}

/** The word "(optional)", extracted from the sentence that contains it. */
function optionalWord(i18n: Translator): string {
  return i18n
    .parts('common-optional')
    .map((part) => (part.kind === 'text' ? part.text : ''))
    .join('')
    .trim();
}

/** The `autocomplete` tokens by name of the field. */
const tokens: Readonly<Record<string, string>> = {
  name: 'given-name',
  surname: 'family-name',
  mailcontactdata: 'email',
  mobilecontactdata: 'tel',
  telephonecontactdata: 'home tel',
  address: 'address-line1',
  zip: 'postal-code',
  country: 'country-name',
};

/**
 * `off` for a field that browsers do not know: they would offer values of equally named fields of other sites. Radios
 * and checkboxes carry no token, gender's `sex` neither: in HTML the attribute does not apply to them.
 */
export function autocompleteOf({ name }: Field): string {
  return (Object.hasOwn(tokens, name) ? tokens[name] : undefined) ?? 'off';
}
