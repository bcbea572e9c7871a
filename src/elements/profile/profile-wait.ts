/**
 * The loading indicator of the profile form.
 */
import type { TemplateResult } from 'lit';
import type { Translator } from '../../i18n/translator.js';
import type { WaitStage } from '../core/progress-controller.js';
import { textButton } from '../ui/button.js';
import { waiting } from '../ui/waiting.js';

/** `onStop`: cancels the wait; offered after 10 seconds. */
export function renderWait(
  i18n: Translator,
  stage: WaitStage,
  onStop: (() => void) | undefined,
): TemplateResult {
  const text = i18n.t(stage.endsWith('long') ? 'common-waiting' : 'profile-loading');
  const wayOut = textButton({ label: i18n.t('common-stop'), onClick: onStop });
  return waiting({ text, ...(onStop && stage === 'very-long' && { wayOut }) });
}
