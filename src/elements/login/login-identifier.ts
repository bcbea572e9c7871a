/**
 * Who somebody says to be where an account is there already: at the log-in, and with a forgotten password.
 */
import { readIdentifier, type Identifier } from '../../domain/identifier.js';
import type { SessionController } from '../core/session-controller.js';
import { mobileRules } from '../phone/mobile-rules.js';

/** As the step before knows it, as long as that stands there, else cleaned as at that step; undefined for what is none. */
export function parseLoginIdentifier(
  controller: SessionController,
  text: string,
  known: Identifier | undefined,
): Identifier | undefined {
  const typed = text.trim();
  if (known?.value === typed) return known;
  const channels = ['email', 'mobile', 'card'] as const;
  for (const channel of ['contact', 'card'] as const) {
    const rules = mobileRules(controller.configuration);
    const result = readIdentifier(typed, { channels, channel, ...rules });
    if (result.ok) return result.identifier;
  }
  return undefined;
}
