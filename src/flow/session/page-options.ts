/**
 * The options of choice fields that the page supplies by a function.
 */
import type { OptionsSource } from '../../domain/configuration.js';
import type { FieldValues } from '../../domain/customer.js';
import type { Option } from '../../domain/field.js';
import { logForDeveloper } from '../../console/console.js';
import { pageClock } from './environment.js';
import { withTimeout } from '../../loading/with-timeout.js';

/**
 * The options of a field from the page's function. Rejects if the function fails, takes longer than `timeoutMs` milliseconds or gives
 * no list; this is written to the console unless `signal` is aborted.
 */
export async function askOptions(
  source: OptionsSource,
  name: string,
  values: FieldValues,
  signal: AbortSignal,
  timeoutMs = 15_000,
): Promise<readonly Option[]> {
  try {
    // A copy: the host may change the object.
    const answer = Promise.resolve(source(name, { ...values }));
    return parseOptions(await withTimeout(answer, pageClock, undefined, timeoutMs));
  } catch (error) {
    if (!signal.aborted) logForDeveloper('warn', `options("${name}") gave no list of options.`);
    throw error;
  }
}

/**
 * Parses the host's answer, which may have any shape in JavaScript: numeric ids, duplicates, missing labels.
 */
function parseOptions(answer: unknown): readonly Option[] {
  if (!Array.isArray(answer)) throw new TypeError('no list');
  const options = new Map<string, Option>();
  for (const item of answer as readonly unknown[]) {
    const { value, label } = (item ?? {}) as Readonly<Record<string, unknown>>;
    const id = text(value);
    if (id !== undefined && !options.has(id)) {
      options.set(id, { value: id, label: text(label) ?? id });
    }
  }
  return [...options.values()];
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}
