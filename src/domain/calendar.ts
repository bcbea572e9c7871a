/**
 * Calendar dates as text, `YYYY-MM-DD`: no time, no zone. `new Date(text)` is never used, because it applies a zone.
 */
import { toAsciiDigits } from './digits.js';
import type { ValidationError } from './validation-error.js';

export interface DateParts {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export type DateResult =
  | { readonly ok: true; readonly date: string }
  | { readonly ok: false; readonly error: ValidationError };

/** Years. */
const earliestYear = 120;
const emptyParts: DateParts = { day: '', month: '', year: '' };

/** Parses the three inputs of a date, all numbers. Fails with the validation error of the first wrong part. */
export function readDate(parts: DateParts): DateResult {
  const typed = clean(parts);
  const names = ['day', 'month', 'year'] as const;
  const empty = names.filter((name) => typed[name] === '');
  if (empty.length === 3) return invalid({ key: 'value-missing' });
  if (empty[0]) return invalid({ key: 'date-incomplete', params: { part: empty[0] } });
  const month = Number(typed.month);
  if (!/^\d{1,2}$/.test(typed.day)) return malformed('day');
  if (!/^\d{1,2}$/.test(typed.month) || month < 1 || month > 12) return malformed('month');
  if (!/^\d{4}$/.test(typed.year)) return malformed('year');
  const date = join(Number(typed.year), month, Number(typed.day));
  return date ? { ok: true, date } : invalid({ key: 'date-impossible' });
}

/** Splits `YYYY-MM-DD` into the values of three inputs; without a date all three are empty. */
export function dateParts(date: string | undefined): DateParts {
  const match = date && /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match) return emptyParts;
  return { year: match[1] ?? '', month: String(Number(match[2])), day: String(Number(match[3])) };
}

/**
 * Parses a date of a reply: `YYYY-MM-DD`, or a dateTime with or without zone.
 * Takes the calendar date as written: a zone does not move it. Returns undefined for anything else.
 */
export function parseStored(text: string): string | undefined {
  const iso =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}[\d:.,]*)?(?:Z|[+-]\d{2}(?::?\d{2})?)?$/i.exec(
      text.trim(),
    );
  if (iso) return join(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return undefined;
}

/** The validation error of a date of birth: not in the past, over 120 years ago, or under `minAge` years. `today` is `YYYY-MM-DD`. */
export function checkBirthdate(
  date: string,
  rules: { readonly today: string; readonly minAge?: number },
): ValidationError | undefined {
  if (date >= rules.today) return { key: 'date-not-past' };
  const age = ageOn(date, rules.today);
  if (age > earliestYear) return { key: 'date-too-old', params: { max: earliestYear } };
  if (rules.minAge !== undefined && age < rules.minAge) {
    return { key: 'date-too-young', params: { min: rules.minAge } };
  }
  return undefined;
}

/** Full years between two dates, `YYYY-MM-DD`. In a common year a birthday on 29 February counts from 1 March. */
export function ageOn(birthdate: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(birthdate.slice(0, 4));
  return today.slice(5) < birthdate.slice(5) ? years - 1 : years;
}

/** The date of a moment in the browser's time zone, `YYYY-MM-DD`. */
export function calendarDate(moment: Date): string {
  return [
    String(moment.getFullYear()).padStart(4, '0'),
    String(moment.getMonth() + 1).padStart(2, '0'),
    String(moment.getDate()).padStart(2, '0'),
  ].join('-');
}

function join(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function clean({ day, month, year }: DateParts): DateParts {
  const one = (text: string) => toAsciiDigits(text.slice(0, 100)).trim();
  return { day: one(day), month: one(month), year: one(year) };
}

function malformed(part: keyof DateParts): DateResult {
  return invalid({ key: 'date-malformed', params: { part } });
}

function invalid(error: ValidationError): DateResult {
  return { ok: false, error };
}
