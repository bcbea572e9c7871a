/**
 * What is missing of a person's data, where only the host knows whether it can be given.
 */
import { missingFields, openChoices } from '../domain/completeness.js';
import type { OptionsSource } from '../domain/configuration.js';
import type { Field, Option, Questionnaire } from '../domain/field.js';
import { askOptions } from './ask-options.js';

/** Milliseconds that a log-in waits for the host; what it does not know by then is judged without it. */
const patience = 4_000;

/** The names of mandatory fields without an answer: a level counts that has options, and none that has not. */
export async function missingOf(
  { fields, stored }: Questionnaire,
  source: OptionsSource | undefined,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const given = new Map<string, readonly Option[]>();
  const ask = async (source: OptionsSource, { name }: Field) => {
    given.set(name, await askOptions(source, name, stored, signal, patience));
  };
  if (source) {
    const open = openChoices(fields, stored);
    await Promise.allSettled(open.map((field) => ask(source, field)));
  }
  const known = fields.map((field) => {
    const options = given.get(field.name);
    return options ? { ...field, options, mandatory: options.length > 0 } : field;
  });
  return missingFields(known, stored);
}
