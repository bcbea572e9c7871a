/**
 * The button that leads to the log-in of this page.
 */
import type { TemplateResult } from 'lit';
import type { Journey } from './journey.js';
import { textButton } from './templates/buttons.js';

export function logInButton(journey: Journey, disabled = false): TemplateResult {
  const onClick = () => journey.act('log-in', (engine) => engine.go({ type: 'open-login' }));
  return textButton({ label: journey.words.say('common-log-in'), disabled, onClick });
}
