/**
 * The sentences of validation errors.
 */
import type { Mistake } from '../domain/mistake.js';
import { dateText } from './formats.js';
import type { Words } from './localiser.js';
import type { MessageKey } from './messages.js';
import type { Values } from './sentence.js';

/** The sentence of a validation error. `field` is the label of the field, for sentences that contain it. */
export function mistakeText(mistake: Mistake, words: Words, field = ''): string {
  return words.say(sentenceOf(mistake), { field, ...valuesOf(mistake, words.tag) });
}

function sentenceOf({ key, params }: Mistake): MessageKey {
  if (key !== 'date-incomplete' && key !== 'date-malformed') return `mistake-${key}`;
  return `mistake-${key}-${datePart(params)}`;
}

function datePart(params: Mistake['params'] = {}): 'day' | 'month' | 'year' {
  const { part } = params;
  return part === 'day' || part === 'month' ? part : 'year';
}

/** Placeholder values: the bound is also the `count` of plural forms; dates are formatted. */
function valuesOf({ params = {} }: Mistake, tag: string): Values {
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
