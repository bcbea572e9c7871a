/**
 * Brings the control of a choice (3.1 kB, brotli), once; again after a failure. Most campaigns ask for none.
 */
import type { Field } from '../../domain/field.js';
import { inTime } from '../../flow/in-time.js';
import type { ChoiceControl } from './choice-control.js';

let control: typeof ChoiceControl | undefined;

/** What is there already. */
export function choicesAtHand(): typeof ChoiceControl | undefined {
  return control;
}

/** Rejects when it does not come, or not in time. */
export async function loadChoices(): Promise<void> {
  await inTime(
    import('./choice-control.js').then(({ ChoiceControl }) => (control = ChoiceControl)),
  );
}

/** Whether there is anything to choose: options of the campaign, or of a host who gives them. */
export function asksChoices(fields: readonly Field[], hasSource: boolean): boolean {
  return fields.some((field) => field.kind === 'choice' && (hasSource || field.options));
}
