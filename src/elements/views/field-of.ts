/**
 * What of a failure is a matter of code or password, and what is not.
 */
import type { Problem } from '../../domain/problem.js';
import type { Activity, Failure } from '../../flow/state.js';
import type { FormState } from '../form-state.js';

/** To be called after each drawing: what the server says of a field belongs to that field. */
export function refuseField(form: FormState, activity: Activity): void {
  if (activity.kind !== 'failed') return;
  const field = fieldOf(activity.problem);
  if (field) form.refuse(field, activity.problem);
}

/** A failure that is about no field: it is newer than what is wrong with those, unless mistakes were found since. */
export function otherFailure(form: FormState, activity: Activity): Failure | undefined {
  if (activity.kind !== 'failed' || form.isMistaken) return undefined;
  return fieldOf(activity.problem) ? undefined : activity;
}

function fieldOf({ code }: Problem): 'one-time-code' | 'new-password' | undefined {
  if (code === 'wrong-code' || code === 'code-expired') return 'one-time-code';
  return code === 'password-refused' ? 'new-password' : undefined;
}
