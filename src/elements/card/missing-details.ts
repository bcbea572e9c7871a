/**
 * How many mandatory details a card that is not finished lacks.
 */
import type { Session } from '../../flow/session/session.js';
import { consentVia } from '../../flow/state/data-entry.js';
import { dataEntryOf } from '../../flow/steps/data-entry-state.js';
import { isRequired } from '../../kinds/index.js';
import { hiddenFields, readable, rulesOfToday } from '../../kinds/form/page-values.js';
import { askedFields, initialValues } from '../../kinds/form/profile-form.js';

/** The number of mandatory fields that are asked for and have no stored value; 0 until the form is loaded. */
export function missingDetails(session: Session | undefined): number {
  const { profileForm, entry } = (session && dataEntryOf(session.state)) ?? {};
  if (!session || !profileForm || !entry) return 0;
  const stored = initialValues({ profileForm, via: consentVia(entry) });
  const given = readable('hiddenValues', session.configuration.hiddenValues);
  const hidden = hiddenFields(profileForm, given, rulesOfToday(undefined), {});
  return askedFields(profileForm).filter(
    (field) =>
      isRequired(field) &&
      !field.readOnly &&
      !Object.hasOwn(stored, field.name) &&
      !hidden.has(field.name),
  ).length;
}
