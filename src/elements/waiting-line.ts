/**
 * What is said while something takes: what is being done, a sentence after four seconds, a way out after ten.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../i18n/localiser.js';
import type { Patience } from './patience.js';
import { textButton } from './templates/buttons.js';

export interface WaitingLineParams {
  readonly patience: Patience;
  readonly words: Words;
  /** What the button says by then; heard alone. */
  readonly doing: string;
  /** Only where stopping is safe: what only reads. */
  readonly onStop?: () => void;
}

/** A live region that is always there. */
export function waitingLine({ patience, words, doing, onStop }: WaitingLineParams): TemplateResult {
  const isLate = patience === 'very-long';
  const isSeen = isLate || patience === 'long';
  const late = onStop ? 'common-waiting-long' : 'common-waiting-end';
  const said = isSeen ? words.say(isLate ? late : 'common-waiting') : doing;
  return html`<div role="status" class=${isSeen ? '' : 'hidden'}>
    <p class="small">${patience === 'none' ? nothing : said}</p>
    ${isLate && onStop ? textButton({ label: words.say('common-stop'), onClick: onStop }) : nothing}
  </div>`;
}
