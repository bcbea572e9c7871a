/**
 * The template parameters that all kinds of fields share: names, texts, flags.
 */
import type { Field } from '../../domain/field.js';
import { isRequired } from '../../domain/completeness.js';
import type { Words } from '../../i18n/localiser.js';
import { shownLabel } from '../field-label.js';
import type { FieldParams } from '../templates/field.js';
import { lockedLabel } from '../templates/locked.js';

/** The kinds whose locked value has the lock icon beside it. */
const inOneLine: readonly Field['kind'][] = ['text', 'number', 'email', 'phone'];

interface Facts extends FieldParams {
  readonly required: boolean;
  readonly readonly: boolean;
}

export function fieldFacts(field: Field, id: string, words: Words, error?: string): Facts {
  const required = isRequired(field);
  const label = shownLabel(field, words);
  return {
    name: field.name,
    id,
    label: field.readOnly && !inOneLine.includes(field.kind) ? lockedLabel(label) : label,
    required,
    readonly: field.readOnly,
    ...(!required && !field.readOnly && { optional: optionalWord(words) }),
    error,
  };
}

/** The word "(optional)", extracted from the sentence that contains it. */
function optionalWord(words: Words): string {
  return words
    .parts('common-optional')
    .map((part) => (part.kind === 'text' ? part.text : ''))
    .join('')
    .trim();
}
