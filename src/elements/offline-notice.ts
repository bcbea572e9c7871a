/** The banner of a page that knows itself to be offline. Buttons try all the same: it may be wrong. */
import type { TemplateResult } from 'lit';
import type { Words } from '../i18n/localiser.js';
import type { PatienceController } from './patience.js';
import { notice } from './templates/notice.js';

export function offlineNotice({ isOffline }: PatienceController, words: Words): TemplateResult {
  return notice({ kind: 'offline', ...(isOffline && { text: words.say('flow-offline') }) });
}
