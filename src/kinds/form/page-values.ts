/**
 * The values that the page knows for data entry: which of them a form takes, and why not the others. The console says what is not
 * taken; it names fields, and no values.
 */
import { warnOnce } from '../../console/console.js';
import { calendarDate } from '../../domain/calendar.js';
import type { FieldValue, FieldValues } from '../../domain/customer.js';
import { ownValue, sameValue, storedValue } from '../../domain/field-value.js';
import { isAnswered } from '../../domain/field.js';
import { dependsOn } from '../choice.js';
import { checkField, isRequired, readValue, type Field, type FieldRules } from '../index.js';
import { askedFields, type ProfileForm } from './profile-form.js';
import { isUnreadable } from './unreadable.js';

/** Why a value is not taken. `read-only`: also the contact of the account; `foreign`: a region of another country. */
type PageFault = 'unknown' | 'consent' | 'read-only' | 'malformed' | 'foreign';

const reasons: Readonly<Record<PageFault, string>> = {
  unknown: 'the campaign has no such field',
  consent: 'only the visitor gives a consent',
  'read-only': 'the field cannot be changed here',
  malformed: 'the field cannot hold this value',
  foreign: 'its parent is not given, or has another value',
};

interface PageValues {
  /** What the form takes, by write name, in the types of the fields: fields without a stored value. */
  readonly values: FieldValues;
  readonly faults: ReadonlyMap<string, PageFault>;
}

/** The rules of today, by which typed values and those of the page are validated. */
export function rulesOfToday(minAge: number | undefined): FieldRules {
  return { today: calendarDate(new Date()), ...(minAge !== undefined && { minAge }) };
}

/**
 * A copy of what the page has set, with plain values only. What throws when it is read, such as a getter or a revoked proxy, is
 * left out: the journey continues without it.
 */
export function readable(
  name: 'values' | 'hiddenValues',
  given: FieldValues | undefined,
): FieldValues {
  const copy = new Map<string, FieldValue>();
  const ignore = (what: string) =>
    warnOnce('warn', `[onboarding] ${name}${what} was ignored: it cannot be read.`);
  try {
    for (const field of Object.keys(given ?? {})) {
      try {
        copy.set(field, plain(given?.[field]));
      } catch {
        ignore(`: "${field}"`);
      }
    }
  } catch {
    ignore('');
  }
  return Object.fromEntries(copy);
}

/** The value, or one that no field can hold: an object may throw at each use. */
function plain(value: unknown): FieldValue {
  const isPlain = (one: unknown) => typeof one !== 'object' && typeof one !== 'function';
  const copy: unknown = Array.isArray(value) ? [...(value as unknown[])] : value;
  const items: readonly unknown[] = Array.isArray(copy) ? copy : [copy ?? undefined];
  return (items.every(isPlain) ? copy : {}) as FieldValue;
}

/** What of the property `name` the form takes, by write name; `typed` is what hidden values are saved with. */
export function takenValues(
  name: 'values' | 'hiddenValues',
  given: FieldValues | undefined,
  profileForm: ProfileForm,
  rules: FieldRules,
  typed?: FieldValues,
): FieldValues {
  const { values, faults } = pageValues(profileForm, readable(name, given), rules, typed);
  for (const [field, fault] of faults) {
    // A page may know the contact of every account, and offers it where it can be changed.
    if (name === 'values' && fault === 'read-only') continue;
    warnOnce('warn', `[onboarding] ${name}: "${field}" was ignored: ${reasons[fault]}.`);
  }
  return values;
}

/**
 * The page's values for a form. `given` comes from JavaScript and may be anything. `typed` is what they are saved with if they
 * have no control: a wrong region would not be seen, so it is only taken with its country.
 */
export function pageValues(
  profileForm: ProfileForm,
  given: FieldValues,
  rules: FieldRules,
  typed?: FieldValues,
): PageValues {
  const fields = new Map(askedFields(profileForm).map((field) => [field.name, field] as const));
  const values = new Map<string, FieldValue>();
  const faults = new Map<string, PageFault>();
  for (const [name, value] of Object.entries(given) as [string, FieldValue | null | undefined][]) {
    if (value === null || value === undefined || !isAnswered(value)) continue;
    const field = fields.get(name);
    const fault = faultOf(field, value, rules);
    if (fault) faults.set(name, fault);
    const read = field && !fault ? readValue(field, textOf(field, value)) : undefined;
    if (!field || read === undefined) continue;
    if (isStored(profileForm, field)) continue;
    if (isOfParent(field, { fields, profileForm, given, typed, rules })) values.set(name, read);
    else if (typed) faults.set(name, 'foreign');
  }
  return { values: Object.fromEntries(values), faults };
}

/**
 * The fields that the page hides by `given`: they are not drawn. A mandatory field is drawn if it would stay empty, or if the
 * visitor has typed in it.
 */
export function hiddenFields(
  profileForm: ProfileForm,
  given: FieldValues,
  rules: FieldRules,
  typed: FieldValues,
): ReadonlySet<string> {
  const { values, faults } = pageValues(profileForm, given, rules, typed);
  const hidden = askedFields(profileForm).filter((field) => {
    const { name } = field;
    const fault = faults.get(name);
    if (!Object.hasOwn(given, name) || Object.hasOwn(typed, name)) return false;
    if (field.readOnly || field.kind === 'consent') return false;
    const isFilled = Object.hasOwn(values, name) || isStored(profileForm, field);
    return isFilled || (!isRequired(field) && fault === 'malformed');
  });
  return new Set(hidden.map(({ name }) => name));
}

function faultOf(
  field: Field | undefined,
  value: FieldValue,
  rules: FieldRules,
): PageFault | undefined {
  if (!field) return 'unknown';
  if (field.kind === 'consent') return 'consent';
  if (field.readOnly) return 'read-only';
  const isRight =
    hasType(field, value) && !checkField(field, value, rules) && isOption(field, value);
  return isRight ? undefined : 'malformed';
}

function hasType({ kind }: Field, value: unknown): boolean {
  if (typeof value === 'boolean') return kind === 'boolean';
  if (Array.isArray(value)) return kind === 'choice';
  return typeof value === 'string' || typeof value === 'number';
}

/** A postcode may be given as a number. */
function textOf({ kind }: Field, value: FieldValue): FieldValue {
  return typeof value === 'number' && kind !== 'number' ? String(value) : value;
}

/** Whether the campaign declares the chosen options. Those that the page supplies are not known yet. */
function isOption(field: Field, value: FieldValue): boolean {
  const options = field.kind === 'choice' ? field.options : undefined;
  const ids = [readValue(field, value) ?? []].flat();
  return !options || ids.every((id) => options.some((option) => option.value === String(id)));
}

function isStored(profileForm: ProfileForm, field: Field): boolean {
  return isAnswered(storedValue(profileForm.stored, field)) || isUnreadable(field, profileForm);
}

interface Parents {
  readonly fields: ReadonlyMap<string, Field>;
  readonly profileForm: ProfileForm;
  readonly given: FieldValues;
  readonly typed: FieldValues | undefined;
  readonly rules: FieldRules;
}

/** Whether the given value belongs to the typed or else the stored parent, such as a region to its country. */
function isOfParent(field: Field, parents: Parents): boolean {
  const name = dependsOn(field);
  if (name === undefined) return true;
  const { fields, profileForm, given, typed, rules } = parents;
  const { stored, unreadable = [] } = profileForm;
  const own = ownValue(given, name) ?? '';
  const parent = fields.get(name);
  const isTyped = typed !== undefined && Object.hasOwn(typed, name);
  const above = isTyped ? typed[name] : storedValue(stored, parent ?? { name });
  const isKnown = isTyped || isAnswered(above) || unreadable.includes(name);
  // The campaign may ask for regions of one country only, and not for the country.
  if (!isAnswered(own)) return typed === undefined || (!parent && !isKnown);
  if (isKnown) return sameValue(above, own);
  return !parent || (!faultOf(parent, own, rules) && isOfParent(parent, parents));
}
