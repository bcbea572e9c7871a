/**
 * The values for data entry that the page has set, as far as the form takes them. The console says what is not taken; it names
 * fields, and no values.
 */
import { calendarDate } from '../../domain/calendar.js';
import type { FieldValue, FieldValues } from '../../domain/customer.js';
import { pageValues, type PageFault } from '../../kinds/form/page-values.js';
import type { ProfileForm } from '../../kinds/form/profile-form.js';
import type { FieldRules } from '../../kinds/index.js';
import { warnOnce } from '../../console/console.js';

const reasons: Readonly<Record<PageFault, string>> = {
  unknown: 'the campaign has no such field',
  consent: 'only the visitor gives a consent',
  'read-only': 'the field cannot be changed here',
  malformed: 'the field cannot hold this value',
  foreign: 'its parent is not given, or has another value',
};

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
