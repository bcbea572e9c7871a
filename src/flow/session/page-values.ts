/**
 * The values for data entry that the page has set, as far as the form takes them. The console says what is not taken; it names
 * fields, and no values.
 */
import { calendarDate } from '../../domain/calendar.js';
import type { FieldValues } from '../../domain/customer.js';
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

/** What of the property `name` the form takes, by write name; `typed` is what hidden values are saved with. */
export function takenValues(
  name: 'values' | 'hiddenValues',
  given: FieldValues | undefined,
  profileForm: ProfileForm,
  rules: FieldRules,
  typed?: FieldValues,
): FieldValues {
  const { values, faults } = pageValues(profileForm, given ?? {}, rules, typed);
  for (const [field, fault] of faults) {
    // A page may know the contact of every account, and offers it where it can be changed.
    if (name === 'values' && fault === 'read-only') continue;
    warnOnce('warn', `[onboarding] ${name}: "${field}" was ignored: ${reasons[fault]}.`);
  }
  return values;
}
