/**
 * Which errors of the API belong to a field of the steps with a code and a new password.
 */
import type { Problem } from '../../domain/problem.js';
import type { RequestStatus, FailedRequest } from '../../flow/state.js';
import type { FormController } from './form-controller.js';

/** Shows the error of a failed request at its field. To be called after each render. */
export function showServerError(form: FormController, request: RequestStatus): void {
  if (request.kind === 'failed') form.setServerError(request.problem, fieldOf);
}

/** The failure that belongs to no field; undefined if a later attempt to submit found validation errors. */
export function formFailure(
  form: FormController,
  request: RequestStatus,
): FailedRequest | undefined {
  if (request.kind !== 'failed' || form.hasInvalidAttempt) return undefined;
  return fieldOf(request.problem) ? undefined : request;
}

function fieldOf({ code }: Problem): 'one-time-code' | 'new-password' | undefined {
  if (code === 'wrong-code' || code === 'code-expired') return 'one-time-code';
  return code === 'password-refused' ? 'new-password' : undefined;
}
