/**
 * The kinds of fields, as the sandbox reads the contract: how a campaign declares one, and which values may be written to it.
 */
import { businessRefusal, contractBreach } from './refusal.js';
import { checkMobile, isMail } from './request-check.js';

const day = 86_400_000;
const oldestYears = 120;

/** What the values of a field depend on besides its kind. */
export interface FieldLimits {
  /** Name in `PUT /customer`. */
  write: string;
  /** Declared by the campaign, not in the catalogue. */
  dynamic: boolean;
  /** The ids one may choose from; absent when the list does not carry them. */
  options?: readonly string[];
  /** Bounds of a dynamic field: numbers, or dates as written. */
  minimum?: number | string;
  maximum?: number | string;
  /** Most code points of a text. */
  length?: number;
}

interface FieldKindRow {
  /** The `type` by which a campaign declares a field of its own. */
  declaredAs?: string;
  /** What a value is in JSON. */
  json: 'string' | 'number' | 'boolean' | 'array';
  /** Throws for a value of this type that may not be written. */
  check?(field: FieldLimits, value: unknown, now: number): void;
}

const rows = {
  text: { declaredAs: 'text', json: 'string', check: checkLength },
  gender: { json: 'string', check: checkGender },
  date: { declaredAs: 'date', json: 'string', check: checkDate },
  number: { declaredAs: 'number', json: 'number', check: checkBounds },
  boolean: { declaredAs: 'boolean', json: 'boolean' },
  consent: { json: 'boolean' },
  email: { json: 'string', check: checkMail },
  mobile: { json: 'string', check: ({ write }, value) => checkMobile(write, String(value)) },
  option: { declaredAs: 'options', json: 'string', check: checkOption },
  options: { json: 'array', check: checkOptions },
} satisfies Record<string, FieldKindRow>;

/** What a value must look like on the wire. */
export type FieldKind = keyof typeof rows;

export const fieldKinds: Readonly<Record<FieldKind, FieldKindRow>> = rows;

/** The kind that a campaign names by the `type` of a field; undefined for a type that the contract does not know. */
export function kindDeclaredAs(type: string | undefined): FieldKind | undefined {
  const kinds = Object.keys(rows) as FieldKind[];
  return kinds.find((kind) => type !== undefined && fieldKinds[kind].declaredAs === type);
}

/** Throws when `value` may not be written to the field: 400 for its JSON type or form, 402 for its content. */
export function checkFieldValue(
  field: FieldLimits & { kind: FieldKind },
  value: unknown,
  now: number,
): void {
  const { json, check } = fieldKinds[field.kind];
  if (json === 'array') {
    if (!Array.isArray(value) || value.some((id) => typeof id !== 'string'))
      throw contractBreach(field.write, 'must be an array of strings');
  } else if (typeof value !== json) throw contractBreach(field.write, `must be a ${json}`);
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
  if (field.dynamic) {
    checkBounds(field, value);
    return;
  }
  // A day of grace: it may already be tomorrow where the person is.
  const oldest = new Date(now);
  oldest.setUTCFullYear(oldest.getUTCFullYear() - oldestYears - 1);
  if (time > now + day || time < oldest.getTime() - day) throw invalid(field);
}

function checkOption(field: FieldLimits, value: unknown): void {
  if (field.options && !field.options.includes(String(value))) throw invalid(field);
}

function checkOptions(field: FieldLimits, value: unknown): void {
  for (const id of value as readonly string[]) checkOption(field, id);
}

function checkBounds(field: FieldLimits, value: unknown): void {
  const { minimum, maximum } = field;
  const outside =
    typeof value === 'number'
      ? value < Number(minimum ?? -Infinity) || value > Number(maximum ?? Infinity)
      : (minimum !== undefined && String(value) < String(minimum)) ||
        (maximum !== undefined && String(value) > String(maximum));
  if (outside) throw invalid(field);
}

/** The answer code for a field whose content is wrong. */
function invalid(field: FieldLimits) {
  if (field.dynamic) return businessRefusal('invalidDynamicField', field.write);
  return businessRefusal(
    field.write === 'birthdate' ? 'invalidBirthDate' : 'invalidInput',
    field.write,
  );
}
