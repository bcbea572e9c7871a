/**
 * The sentences of validation errors.
 */
import type { ValidationError, ValidationErrorKey } from '../domain/validation-error.js';
import type { FieldBase } from '../domain/field.js';
import { dateText } from './formats.js';
import type { Translator } from './translator.js';
import type { MessageKey, MessageOverrides } from './messages.js';
import type { Values } from './sentence.js';

/** The sentence of a validation error. `field` is the label of the field, for sentences that contain it. */
export function validationText(error: ValidationError, i18n: Translator, field = ''): string {
  return i18n.t(messageKeyOf(error), { field, ...valuesOf(error, i18n.tag) });
}

/**
 * The sentence of a field that has no answer and a sentence of its own. Undefined otherwise, and if the page has replaced
 * the label or the general sentence (`overrides`): the own sentence would contradict it.
 */
export function missingText(
  { key }: ValidationError,
  { name }: Pick<FieldBase, 'name'>,
  i18n: Translator,
  overrides?: MessageOverrides | null,
): string | undefined {
  if (!isMissing(key)) return undefined;
  const own = `missing-${name}` as const;
  const isGeneral = overrides?.[`field-${name}`] ?? overrides?.[`mistake-${key}`];
  if (isGeneral && !overrides?.[own]) return undefined;
  return i18n.has(own) ? i18n.t(own) : undefined;
}

type MissingKey = 'value-missing' | 'choice-missing' | 'consent-missing';

function isMissing(key: ValidationErrorKey): key is MissingKey {
  return key === 'value-missing' || key === 'choice-missing' || key === 'consent-missing';
}

function messageKeyOf({ key, params }: ValidationError): MessageKey {
  if (key !== 'date-incomplete' && key !== 'date-malformed') return `mistake-${key}`;
  return `mistake-${key}-${datePart(params)}`;
}

function datePart(params: ValidationError['params'] = {}): 'day' | 'month' | 'year' {
  const { part } = params;
  return part === 'day' || part === 'month' ? part : 'year';
}

/** Placeholder values: the bound is also the `count` of plural forms; dates are formatted. */
function valuesOf({ params = {} }: ValidationError, tag: string): Values {
  const values = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? dateText(value, tag) : value,
    ]),
  );
  const { min, max } = values;
  const count = min ?? max;
  return count === undefined ? values : { count, ...values };
}
