/**
 * The sentences of validation errors.
 */
import type { ValidationError } from '../domain/validation-error.js';
import { dateText } from './formats.js';
import type { Translator } from './translator.js';
import type { MessageKey } from './messages.js';
import type { Values } from './sentence.js';

/** The sentence of a validation error. `field` is the label of the field, for sentences that contain it. */
export function validationText(error: ValidationError, i18n: Translator, field = ''): string {
  return i18n.t(messageKeyOf(error), { field, ...valuesOf(error, i18n.tag) });
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
