/**
 * Validates the value of one field.
 */
import { checkBirthdate } from './calendar.js';
import type { FieldValue } from './customer.js';
import { isRequired } from './completeness.js';
import { isAnswered, type DateField, type Field, type NumberField } from './field.js';
import { normaliseValue } from './field-value.js';
import { cleanEmail, cleanMobile } from './identifier.js';
import type { ValidationError } from './validation-error.js';

export interface FieldRules {
  /** The date on the visitor's calendar, `YYYY-MM-DD`. */
  readonly today: string;
  readonly minAge?: number;
  /** Write names of consents that must be answered with Yes; case-insensitive. */
  readonly consentsRequired?: readonly string[];
  /** True if a phone number is possible. Without this function only the format is checked. */
  readonly isPhone?: (number: string) => boolean;
}

/** The validation error of a value before saving; undefined if it is valid or the field is read-only. */
export function checkField(
  field: Field,
  value: FieldValue | undefined,
  rules: FieldRules,
): ValidationError | undefined {
  if (field.readOnly) return undefined;
  if (field.kind === 'consent') return checkConsent(field, value, rules);
  if (!isAnswered(value)) return isRequired(field) ? { key: missingKey(field) } : undefined;
  switch (field.kind) {
    case 'text':
      return checkLength(String(value), field.maxLength);
    case 'email':
      return cleanEmail(String(value)) ? undefined : { key: 'email-malformed' };
    case 'phone': {
      const number = cleanMobile(String(value));
      return number && (rules.isPhone?.(number) ?? true) ? undefined : { key: 'phone-malformed' };
    }
    case 'number':
      return checkNumber(field, value);
    case 'date':
      return checkDate(field, value, rules);
    case 'boolean':
    case 'gender':
    case 'choice':
      return undefined;
  }
}

function missingKey({ kind }: Field): ValidationError['key'] {
  return kind === 'choice' || kind === 'gender' || kind === 'boolean'
    ? 'choice-missing'
    : 'value-missing';
}

function checkConsent(
  field: Field,
  value: FieldValue | undefined,
  rules: FieldRules,
): ValidationError | undefined {
  if (isConsentRequired(field, rules.consentsRequired) && value !== true) {
    return { key: 'consent-required' };
  }
  return field.mandatory && !isAnswered(value) ? { key: 'consent-missing' } : undefined;
}

/**
 * True if the consents of a form are asked with Yes and No: one of them is mandatory, or required by the host. Otherwise
 * all are checkboxes.
 */
export function asksYesOrNo(fields: readonly Field[], required?: readonly string[]): boolean {
  return fields.some(
    (field) => field.kind === 'consent' && (field.mandatory || isConsentRequired(field, required)),
  );
}

/** True if the host requires a Yes for this consent. Names are compared case-insensitively. */
export function isConsentRequired(
  { name, alias }: Field,
  required: readonly string[] = [],
): boolean {
  const names = [name, alias].map((one) => one?.toLowerCase());
  return required.some((given) => names.includes(given.toLowerCase()));
}

/** The required names that no consent of the campaign has: a spelling mistake in the configuration, or in the campaign. */
export function unknownConsents(
  fields: readonly Field[],
  required: readonly string[],
): readonly string[] {
  const consents = fields.filter(({ kind }) => kind === 'consent');
  return required.filter((name) => !consents.some((field) => isConsentRequired(field, [name])));
}

/** Counts code points, and only if the number of UTF-16 units exceeds `max`. */
function checkLength(text: string, max: number | undefined): ValidationError | undefined {
  if (max === undefined || text.length <= max) return undefined;
  return Array.from(text).length > max ? { key: 'text-too-long', params: { max } } : undefined;
}

function checkNumber(
  field: NumberField,
  value: FieldValue | undefined,
): ValidationError | undefined {
  const number = normaliseValue(field, value);
  if (typeof number !== 'number') return { key: 'number-malformed' };
  if (field.min !== undefined && number < field.min) {
    return { key: 'number-too-small', params: { min: field.min } };
  }
  if (field.max !== undefined && number > field.max) {
    return { key: 'number-too-large', params: { max: field.max } };
  }
  return undefined;
}

function checkDate(
  field: DateField,
  value: FieldValue | undefined,
  rules: FieldRules,
): ValidationError | undefined {
  const date = normaliseValue(field, value);
  if (typeof date !== 'string') return { key: 'date-impossible' };
  const birth = field.birth ? checkBirthdate(date, rules) : undefined;
  if (birth) return birth;
  if (field.min !== undefined && date < field.min) {
    return { key: 'date-too-early', params: { min: field.min } };
  }
  if (field.max !== undefined && date > field.max) {
    return { key: 'date-too-late', params: { max: field.max } };
  }
  return undefined;
}
