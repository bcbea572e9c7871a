/**
 * What is said while something takes long: a sentence after four seconds, a way out after ten.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../i18n/localiser.js';
import type { Patience } from './patience.js';
import { textButton } from './templates/buttons.js';

/** `onStop` only where stopping is safe: what only reads. */
export function waitingLine(
  patience: Patience,
  words: Words,
  onStop?: () => void,
): TemplateResult | typeof nothing {
  if (patience === 'short') return nothing;
  const stoppable = patience === 'very-long' && onStop;
  return html`<div role="status">
    <p class="small">${words.say(stoppable ? 'common-waiting-long' : 'common-waiting')}</p>
    ${stoppable ? textButton({ label: words.say('common-stop'), onClick: onStop }) : nothing}
  </div>`;
}
