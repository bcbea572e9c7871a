/**
 * Imports the control of a choice (3.1 kB, brotli) when a campaign asks for one; most campaigns ask for none.
 */
import type { Field } from '../../../domain/field.js';
import { lazy } from '../../../lazy/lazy.js';
import type { ChoiceControl } from './choice-control.js';

const control = lazy(() => import('./choice-control.js'));

/** The control's class if it is loaded. */
export function loadedChoiceControl(): typeof ChoiceControl | undefined {
  return control.value?.ChoiceControl;
}

/** Rejects if the import fails or exceeds the time limit. */
export async function loadChoiceControl(): Promise<void> {
  await control.load();
}

/** True if there is anything to choose: options of the campaign, or of a host that supplies them. */
export function needsChoiceControl(fields: readonly Field[], hasHostOptions: boolean): boolean {
  return fields.some((field) => field.kind === 'choice' && (hasHostOptions || field.options));
}
