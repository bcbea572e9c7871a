/**
 * Asks the host for the options of a field, and takes nothing on trust: neither the time nor the shape.
 */
import type { OptionsSource } from '../domain/configuration.js';
import type { FieldValues } from '../domain/customer.js';
import type { Option } from '../domain/field.js';
import { logForDeveloper } from './console.js';

/** `patience`: milliseconds that the host may take. */
export async function askOptions(
  source: OptionsSource,
  name: string,
  values: FieldValues,
  signal: AbortSignal,
  timeoutMs = 15_000,
): Promise<readonly Option[]> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), timeoutMs);
  });
  try {
    // A copy: hosts write plain JavaScript.
    return parseOptions(await Promise.race([source(name, { ...values }), timeout]));
  } catch (error) {
    if (!signal.aborted) logForDeveloper('warn', `options("${name}") gave no list of options.`);
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Hosts write plain JavaScript: ids may come as numbers, labels may be missing, ids come twice. */
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
