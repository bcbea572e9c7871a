/**
 * The page's own check before a save: the function `validate`, which may ask a server. If it fails, is late or returns no sentence,
 * the value counts as valid, because the API validates it as well.
 */
import type { FieldCheck } from '../../domain/configuration.js';
import type { FieldValues } from '../../domain/customer.js';
import { ownValue, sameValue, storedValue } from '../../domain/field-value.js';
import { isAnswered } from '../../domain/field.js';
import { logForDeveloper } from '../../console/console.js';
import { askedFields, type ProfileForm } from '../../kinds/form/profile-form.js';
import { readValue } from '../../kinds/index.js';
import { withTimeout } from '../../loading/with-timeout.js';
import type { Task } from './task.js';

/** Milliseconds for all fields together. */
const checkTimeout = 5_000;
/** UTF-16 units of a sentence. */
const maxSentence = 300;

/** The sentence of each typed value that the page refuses, by write name. Only changed fields are checked, and no consents. */
export async function pageRefusals(
  {
    configuration: { validate },
    environment: { clock },
  }: Pick<Task, 'configuration' | 'environment'>,
  profileForm: ProfileForm,
  typed: FieldValues,
): Promise<Readonly<Record<string, string>>> {
  if (!validate) return {};
  const fields = askedFields(profileForm).filter(({ kind }) => kind !== 'consent');
  const answered = fields.flatMap(({ name }) => {
    const value = ownValue(typed, name);
    return isAnswered(value) ? [[name, value] as const] : [];
  });
  const values = Object.freeze(Object.fromEntries(answered)) as FieldValues;
  const startedAt = clock.now();
  const changed = fields.filter((field) => {
    const { name, readOnly } = field;
    if (readOnly || !Object.hasOwn(typed, name)) return false;
    const stored = readValue(field, storedValue(profileForm.stored, field));
    return !sameValue(readValue(field, typed[name]), stored);
  });
  const answers = changed.map(async ({ name }) => {
    const field = { name, value: ownValue(values, name), values };
    const answer = ask(validate, field);
    const sentence = await withTimeout(answer, clock, startedAt, checkTimeout).catch(() => null);
    const isSentence = typeof sentence === 'string' && sentence.trim() !== '';
    if (isSentence) return [[name, sentence.slice(0, maxSentence)] as const];
    if (sentence !== undefined && sentence !== '')
      logForDeveloper(
        'warn',
        `[onboarding] validate("${name}") threw, was late or gave no text: the value counts as right.`,
      );
    return [];
  });
  return Object.fromEntries((await Promise.all(answers)).flat());
}

/** Rejects also if the function throws. */
async function ask(validate: FieldCheck, field: Parameters<FieldCheck>[0]): Promise<unknown> {
  return validate(field);
}
