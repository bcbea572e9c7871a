/** What the host gives by script: late, or to one of the elements alone. */
import type { Configuration } from '../domain/configuration.js';
import type { Session } from './session.js';

/** The first that is there: the session's own, else that of whichever element has one. */
export function hostOption<Name extends 'headers' | 'options'>(
  { configuration, participants }: Pick<Session, 'configuration' | 'participants'>,
  name: Name,
): Configuration[Name] {
  const all = [configuration, ...[...participants].map((one) => one.configuration)];
  return all.find((one) => one?.[name])?.[name];
}
