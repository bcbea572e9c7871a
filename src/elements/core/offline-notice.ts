/** The banner of a page that knows itself to be offline. Buttons try all the same: it may be wrong. */
import type { TemplateResult } from 'lit';
import type { Translator } from '../../i18n/translator.js';
import type { ProgressController } from './progress-controller.js';
import { notice } from '../ui/notice.js';

export function offlineNotice({ isOffline }: ProgressController, i18n: Translator): TemplateResult {
  return notice({ kind: 'offline', ...(isOffline && { text: i18n.t('flow-offline') }) });
}
