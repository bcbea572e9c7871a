/**
 * The way to the log-in for somebody who may have an account: on this page, else on the one that the host names.
 */
import { nothing, type TemplateResult } from 'lit';
import type { Journey } from './journey.js';
import { textButton } from './templates/buttons.js';
import { link } from './templates/link.js';

export function logInWay(journey: Journey, disabled = false): TemplateResult | typeof nothing {
  const { session, words, configuration } = journey;
  const label = words.say('common-log-in');
  if (session?.isPresented('login')) {
    const onClick = () => journey.act('log-in', (engine) => engine.go({ type: 'open-login' }));
    return textButton({ label, disabled, onClick });
  }
  const href = configuration?.loginUrl;
  return href ? link({ label, href, look: 'text' }) : nothing;
}
