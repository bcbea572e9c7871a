/** Who gives the options of choices: the element's own host, else that of whichever element of the journey has one. */
import type { OptionsSource } from '../../domain/configuration.js';
import { given } from '../../flow/given.js';
import type { Journey } from '../journey.js';

export function optionsSource({ configuration, session }: Journey): OptionsSource | undefined {
  return configuration?.options ?? (session && given(session, 'options'));
}
