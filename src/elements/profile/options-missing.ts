/**
 * Reports mandatory choices without options, once per form: the page has to supply them.
 */
import { fieldsMissingOptions } from '../../kinds/form/completeness.js';
import type { ProfileForm } from '../../kinds/form/profile-form.js';
import { logForDeveloper } from '../../console/console.js';
import { errorDetail } from '../../flow/session/host-events.js';
import type { SessionController } from '../core/session-controller.js';

/** Not `warnOnce`: each form dispatches its event once, even if its text equals that of a former form. */
const reported = new WeakSet<ProfileForm>();

/**
 * Writes the names of the fields to the console and dispatches `onboarding-error` with the code `options-missing`.
 */
export function reportMissingOptions(
  controller: SessionController,
  profileForm: ProfileForm,
): void {
  if (reported.has(profileForm)) return;
  reported.add(profileForm);
  const [field, ...others] = fieldsMissingOptions(profileForm.fields, false);
  if (field === undefined) return;
  const names = [field, ...others].join(', ');
  const hint = `The property "options" is not set, and these mandatory fields need it: ${names}`;
  logForDeveloper('error', `<${controller.host.localName}> ${hint}.`);
  const detail = errorDetail({ code: 'options-missing', field, hint }, 'profile');
  controller.dispatch({ name: 'onboarding-error', detail, cancelable: false, step: 'profile' });
}
