/**
 * What is missing of a person's data, where only the host knows whether it can be given.
 */
import { missingFields, choicesAwaitingOptions } from '../domain/completeness.js';
import type { OptionsSource } from '../domain/configuration.js';
import type { Field, Option, ProfileForm } from '../domain/field.js';
import { askOptions } from './field-options.js';

/** Milliseconds that a log-in waits for the host; what it does not know by then is judged without it. */
const timeoutMs = 4_000;

/** The names of mandatory fields without an answer: a level counts that has options, and none that has not. */
export async function missingMandatoryFields(
  { fields, stored }: ProfileForm,
  source: OptionsSource | undefined,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const hostOptions = new Map<string, readonly Option[]>();
  const ask = async (source: OptionsSource, { name }: Field) => {
    hostOptions.set(name, await askOptions(source, name, stored, signal, timeoutMs));
  };
  if (source) {
    const open = choicesAwaitingOptions(fields, stored);
    await Promise.allSettled(open.map((field) => ask(source, field)));
  }
  const known = fields.map((field) => {
    const options = hostOptions.get(field.name);
    return options ? { ...field, options, mandatory: options.length > 0 } : field;
  });
  return missingFields(known, stored);
}
