/**
 * Brings the control of a choice (2 kB, brotli), once; again after a failure. Most campaigns ask for none.
 */
import type { Field } from '../../domain/field.js';
import type { ChoiceControl } from './choice-control.js';

let control: typeof ChoiceControl | undefined;

/** What is there already. */
export function choicesAtHand(): typeof ChoiceControl | undefined {
  return control;
}

/** Rejects when it does not come. */
export async function loadChoices(): Promise<void> {
  ({ ChoiceControl: control } = await import('./choice-control.js'));
}

/** Whether there is anything to choose: options of the campaign, or of a host who gives them. */
export function asksChoices(fields: readonly Field[], hasSource: boolean): boolean {
  return fields.some((field) => field.kind === 'choice' && (hasSource || field.options));
}
