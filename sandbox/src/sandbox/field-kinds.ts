/**
 * The kinds of fields, as the sandbox reads the contract: which values may be written to them.
 */
import { isRecord } from '../../../src/domain/json.js';
import { businessRefusal, contractBreach } from './refusal.js';
import { checkMobile, isMail, jsonObject } from './request-check.js';

const day = 86_400_000;
const oldestYears = 120;

/** What the values of a field depend on besides its kind. */
export interface FieldLimits {
  /** Name in `PUT /customer`. */
  write: string;
  /** A field of the campaign's own, not in the catalogue. */
  dynamic: boolean;
  /** The ids one may choose from; absent when the list does not carry them. */
  options?: readonly string[];
  /** Most code points of a text. */
  length?: number;
  /** What the text of a described field has to look like for its data type. */
  form?: RegExp;
}

interface FieldKindRow {
  /** What a value is in JSON. */
  json: 'string' | 'boolean' | 'array';
  /** Throws for a value of this type that may not be written. */
  check?(field: FieldLimits, value: unknown, now: number): void;
  /** Whether a stored value is one that a person can be shown; otherwise text or a number is. */
  isReadable?(value: unknown): boolean;
}

const rows = {
  text: { json: 'string', check: checkLength },
  gender: {
    json: 'string',
    check: checkGender,
    isReadable: (value) => /^[MFN]$/.test(String(value)),
  },
  date: { json: 'string', check: checkDate, isReadable: isDate },
  consent: { json: 'boolean', isReadable: (value) => typeof value === 'boolean' },
  email: { json: 'string', check: checkMail },
  mobile: { json: 'string', check: ({ write }, value) => checkMobile(write, String(value)) },
  option: { json: 'string', check: checkOption },
  areas: { json: 'array', check: checkAreas, isReadable: areAreas },
} satisfies Record<string, FieldKindRow>;

/** What a value must look like on the wire. */
export type FieldKind = keyof typeof rows;

export const fieldKinds: Readonly<Record<FieldKind, FieldKindRow>> = rows;

/** Throws when `value` may not be written to the field: 400 for its JSON type or form, 402 for its content. */
export function checkFieldValue(
  field: FieldLimits & { kind: FieldKind },
  value: unknown,
  now: number,
): void {
  const { json, check } = fieldKinds[field.kind];
  const isOfType = json === 'array' ? Array.isArray(value) : typeof value === json;
  if (!isOfType) throw contractBreach(field.write, `must be a ${json}`);
  check?.(field, value, now);
}

/** Whether a person can be shown what is stored. A value that they were not shown is not sent back. */
export function isReadable(
  { kind, form }: FieldLimits & { kind: FieldKind },
  stored: unknown,
): boolean {
  const { isReadable: fits = isTextOrNumber } = fieldKinds[kind];
  return fits(stored) && (form?.test(String(stored)) ?? true);
}

function isTextOrNumber(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

/** A calendar date, with or without time and zone. */
function isDate(value: unknown): boolean {
  const [day] = /^\d{4}-\d{2}-\d{2}/.exec(typeof value === 'string' ? value : '') ?? [];
  return day !== undefined && exists(day);
}

function areAreas(value: unknown): boolean {
  const isArea = (item: unknown) =>
    isRecord(item) && isTextOrNumber(item.id) && typeof item.active === 'boolean';
  return Array.isArray(value) && value.every(isArea);
}

function exists(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

function checkLength(field: FieldLimits, value: unknown): void {
  if (field.length !== undefined && Array.from(String(value)).length > field.length)
    throw invalid(field);
}

function checkGender({ write }: FieldLimits, value: unknown): void {
  if (value !== 'M' && value !== 'F') throw contractBreach(write, 'must be M or F');
}

function checkMail({ write }: FieldLimits, value: unknown): void {
  if (!isMail(String(value))) throw businessRefusal('invalidMail', write);
}

function checkDate(field: FieldLimits, written: unknown, now: number): void {
  const value = String(written);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) {
    throw contractBreach(field.write, 'must be written YYYY-MM-DD');
  }
  const time = Date.parse(`${value}T00:00:00Z`);
  if (!exists(value)) throw invalid(field);
  // A day of grace: it may already be tomorrow where the person is.
  const oldest = new Date(now);
  oldest.setUTCFullYear(oldest.getUTCFullYear() - oldestYears - 1);
  if (time > now + day || time < oldest.getTime() - day) throw invalid(field);
}

function checkOption(field: FieldLimits, value: unknown): void {
  if (field.options && !field.options.includes(String(value))) throw invalid(field);
}

/** `[{id, active}]`; an id is a number, and text only where a number would not be exact. */
function checkAreas({ write }: FieldLimits, value: unknown): void {
  for (const item of value as readonly unknown[]) {
    const { id, active, ...more } = jsonObject(item);
    const isExact = Number.isSafeInteger(Number(id)) && String(Number(id)) === id;
    if (!Number.isSafeInteger(id) && (typeof id !== 'string' || id === '' || isExact))
      throw contractBreach(write, 'needs a number as each id');
    if (typeof active !== 'boolean') throw contractBreach(write, 'needs a boolean as each active');
    const [unexpected] = Object.keys(more);
    if (unexpected !== undefined) throw contractBreach(unexpected, 'unexpected field');
  }
}

/** The answer code for a field whose content is wrong. */
function invalid(field: FieldLimits) {
  if (field.dynamic) return businessRefusal('invalidDynamicField', field.write);
  return businessRefusal(
    field.write === 'birthdate' ? 'invalidBirthDate' : 'invalidInput',
    field.write,
  );
}
