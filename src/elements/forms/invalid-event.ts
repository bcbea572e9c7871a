/**
 * Tells the page which fields of a form were wrong when the visitor submitted it, for statistics. Never a value.
 */
import type { ValidationError } from '../../domain/validation-error.js';
import { stepShownBy } from '../../flow/who-shows.js';
import type { SessionController } from '../core/session-controller.js';

/** Dispatches `onboarding-invalid`. `errors`: by name of the field. */
export function dispatchInvalid(
  controller: SessionController,
  errors: ReadonlyMap<string, ValidationError>,
): void {
  const step = stepShownBy(controller.kind, controller.state);
  const fields = [...errors].map(([name, { key }]) => ({ name, key }));
  controller.dispatch({
    name: 'onboarding-invalid',
    detail: { step, fields },
    cancelable: false,
    step,
  });
}
