/**
 * What is said while something takes long: a sentence after four seconds, a way out after ten.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../i18n/localiser.js';
import type { Patience } from './patience.js';
import { textButton } from './templates/buttons.js';

/** A live region that is always there. `onStop` only where stopping is safe: what only reads. */
export function waitingLine(patience: Patience, words: Words, onStop?: () => void): TemplateResult {
  const isShort = patience === 'short';
  const stoppable = patience === 'very-long' && onStop;
  const text = stoppable ? 'common-waiting-long' : 'common-waiting';
  return html`<div role="status" class=${isShort ? 'hidden' : ''}>
    ${isShort ? nothing : html`<p class="small">${words.say(text)}</p>`}
    ${stoppable ? textButton({ label: words.say('common-stop'), onClick: onStop }) : nothing}
  </div>`;
}
