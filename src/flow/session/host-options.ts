/**
 * What the host passes as options: read at each use, because they may be set late, and validated.
 *
 * Which configuration counts, where the elements of a page differ: an element draws and checks its form by its own
 * (`SessionController.configuration`). A request is sent by the configuration of the session, which is that of the element
 * attached first. What both need is set on any element, and found by `hostOption`.
 */
import type { Configuration, OptionsSource } from '../../domain/configuration.js';
import type { FieldValues } from '../../domain/customer.js';
import type { Option } from '../../domain/field.js';
import { logForDeveloper } from '../../console/console.js';
import type { Session } from './session.js';
import { pageClock } from './environment.js';
import { withTimeout } from '../../loading/with-timeout.js';

type HostOption = 'headers' | 'options' | 'values' | 'hiddenValues' | 'validate' | 'minAge';

/**
 * What the page has set, for the form as for saving: that of the session's configuration, else of the first element that has
 * one. Undefined without a session.
 */
export function hostOption<Name extends HostOption>(
  session: Pick<Session, 'configuration' | 'participants'> | undefined,
  name: Name,
): Configuration[Name] | undefined {
  const others = [...(session?.participants ?? [])].map((one) => one.configuration);
  return [session?.configuration, ...others].find((one) => one?.[name])?.[name];
}

/**
 * The options of a field as the page gives them. Rejects if they take longer than `timeoutMs` milliseconds or are not a list; the
 * console says so unless `signal` is aborted.
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
    return parseOptions(await withTimeout(answer, pageClock, pageClock.now(), timeoutMs));
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
