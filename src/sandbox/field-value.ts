/**
 * Checks a value that is written to a field.
 */
import type { DeclaredField } from './field-list.js';
import { businessRefusal, contractBreach } from './refusal.js';
import { checkMobile, isMail } from './request-check.js';

const day = 86_400_000;
const oldestYears = 120;

/** Throws when `value` may not be written to the field: 400 for its JSON type or form, 402 for its content. */
export function checkFieldValue(field: DeclaredField, value: unknown, now: number): void {
  const { write: name, kind } = field;
  switch (kind) {
    case 'consent':
    case 'boolean':
      if (typeof value !== 'boolean') throw contractBreach(name, 'must be a boolean');
      return;
    case 'number':
      if (typeof value !== 'number') throw contractBreach(name, 'must be a number');
      checkBounds(field, value);
      return;
    case 'options':
      checkChoices(field, value);
      return;
    case 'text':
    case 'gender':
    case 'date':
    case 'email':
    case 'mobile':
    case 'option':
      if (typeof value !== 'string') throw contractBreach(name, 'must be a string');
      checkText(field, kind, value, now);
  }
}

function checkText(
  field: DeclaredField,
  kind: 'text' | 'gender' | 'date' | 'email' | 'mobile' | 'option',
  value: string,
  now: number,
): void {
  const { write: name } = field;
  switch (kind) {
    case 'text':
      if (field.length !== undefined && Array.from(value).length > field.length)
        throw invalid(field);
      return;
    case 'gender':
      if (value !== 'M' && value !== 'F') throw contractBreach(name, 'must be M or F');
      return;
    case 'date':
      checkDate(field, value, now);
      return;
    case 'email':
      if (!isMail(value)) throw businessRefusal('invalidMail', name);
      return;
    case 'mobile':
      checkMobile(name, value);
      return;
    case 'option':
      if (field.options && !field.options.includes(value)) throw invalid(field);
  }
}

function checkDate(field: DeclaredField, value: string, now: number): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    throw contractBreach(field.write, 'must be written YYYY-MM-DD');
  }
  const time = Date.parse(`${value}T00:00:00Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
  if (!exists) throw invalid(field);
  if (field.dynamic) {
    checkBounds(field, value);
    return;
  }
  // A day of grace: it may already be tomorrow where the person is.
  const oldest = new Date(now);
  oldest.setUTCFullYear(oldest.getUTCFullYear() - oldestYears - 1);
  if (time > now + day || time < oldest.getTime() - day) throw invalid(field);
}

function checkChoices(field: DeclaredField, value: unknown): void {
  const { write, options } = field;
  if (!Array.isArray(value) || value.some((id) => typeof id !== 'string')) {
    throw contractBreach(write, 'must be an array of strings');
  }
  if (options && value.some((id) => !options.includes(String(id)))) throw invalid(field);
}

function checkBounds(field: DeclaredField, value: number | string): void {
  const { minimum, maximum } = field;
  const outside =
    typeof value === 'number'
      ? value < Number(minimum ?? -Infinity) || value > Number(maximum ?? Infinity)
      : (minimum !== undefined && value < String(minimum)) ||
        (maximum !== undefined && value > String(maximum));
  if (outside) throw invalid(field);
}

/** The answer code for a field whose content is wrong. */
function invalid(field: DeclaredField) {
  if (field.dynamic) return businessRefusal('invalidDynamicField', field.write);
  return businessRefusal(
    field.write === 'birthdate' ? 'invalidBirthDate' : 'invalidInput',
    field.write,
  );
}
