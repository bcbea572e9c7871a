/**
 * The kinds of fields, as the sandbox reads the contract: which values may be written to them.
 */
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
}

interface FieldKindRow {
  /** What a value is in JSON. */
  json: 'string' | 'boolean' | 'array';
  /** Throws for a value of this type that may not be written. */
  check?(field: FieldLimits, value: unknown, now: number): void;
}

const rows = {
  text: { json: 'string', check: checkLength },
  gender: { json: 'string', check: checkGender },
  date: { json: 'string', check: checkDate },
  consent: { json: 'boolean' },
  email: { json: 'string', check: checkMail },
  mobile: { json: 'string', check: ({ write }, value) => checkMobile(write, String(value)) },
  option: { json: 'string', check: checkOption },
  areas: { json: 'array', check: checkAreas },
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
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
  if (!exists) throw invalid(field);
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
