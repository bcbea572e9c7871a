/**
 * The way to the log-in for somebody who may have an account: on this page, else on the one that the host names.
 */
import { nothing, type TemplateResult } from 'lit';
import type { Journey } from './journey.js';
import { logInButton } from './log-in-button.js';
import { link } from './templates/link.js';

export function logInWay(journey: Journey, disabled = false): TemplateResult | typeof nothing {
  const { session, words, configuration } = journey;
  if (session?.isPresented('login')) return logInButton(journey, disabled);
  const href = configuration?.loginUrl;
  return href ? link({ label: words.say('common-log-in'), href, look: 'text' }) : nothing;
}
