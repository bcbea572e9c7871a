/**
 * What is said while something takes: what is being done, a sentence after four seconds, a way out after ten.
 */
import { html, nothing, type TemplateResult } from 'lit';
import type { Translator } from '../../i18n/translator.js';
import type { WaitStage } from './progress-controller.js';
import { textButton } from '../ui/button.js';

export interface WaitingLineParams {
  readonly stage: WaitStage;
  readonly i18n: Translator;
  /** What the button says by then; heard alone. */
  readonly busyLabel: string;
  /** Only where stopping is safe: what only reads. */
  readonly onStop?: () => void;
}

/** A live region that is always there. */
export function waitingLine({
  stage,
  i18n,
  busyLabel: action,
  onStop,
}: WaitingLineParams): TemplateResult {
  const isLate = stage === 'very-long';
  const isSeen = isLate || stage === 'long';
  const late = onStop ? 'common-waiting-long' : 'common-waiting-end';
  const said = isSeen ? i18n.t(isLate ? late : 'common-waiting') : action;
  return html`<div role="status" class=${isSeen ? '' : 'hidden'}>
    <p class="small">${stage === 'none' ? nothing : said}</p>
    ${isLate && onStop ? textButton({ label: i18n.t('common-stop'), onClick: onStop }) : nothing}
  </div>`;
}
