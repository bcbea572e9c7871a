/** Who gives the options of choices: the element's own host, else that of whichever element of the journey has one. */
import type { OptionsSource } from '../../domain/configuration.js';
import { hostOption } from '../../flow/host-options.js';
import type { SessionController } from '../core/session-controller.js';

export function hostOptionsSource({
  configuration,
  session,
}: SessionController): OptionsSource | undefined {
  return configuration?.options ?? (session && hostOption(session, 'options'));
}
