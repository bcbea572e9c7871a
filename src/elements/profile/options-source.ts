/**
 * The source of options that the page has set on this element, else on any other element of the journey.
 */
import type { OptionsSource } from '../../domain/configuration.js';
import { hostOption } from '../../flow/host-options.js';
import type { SessionController } from '../core/session-controller.js';

/** The function to ask; undefined if the page has set none. */
export function hostOptionsSource({
  configuration,
  session,
}: SessionController): OptionsSource | undefined {
  return configuration?.options ?? (session && hostOption(session, 'options'));
}
