/**
 * Whether a dialog was open when the page was reloaded: then its script is loaded at once.
 */
import { pageEnvironment } from '../../flow/session/environment.js';
import { readItem } from '../../flow/session/storage.js';

/** The key of the open dialog in the tab's storage. */
export const storageKey = 'onboarding:dialog';

/** Whether one was open in this tab, on any page. */
export const wasDialogOpen = (): boolean => !!readItem(pageEnvironment.storage, storageKey);
