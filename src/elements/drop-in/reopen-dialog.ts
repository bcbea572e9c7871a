/**
 * Opens a dialog again that was open when the page was reloaded, or discarded while the visitor read an e-mail.
 * Without a saved journey it stays closed.
 */
import type { SharedSettings } from '../../domain/configuration.js';
import { readConfiguration, type RawConfiguration } from '../../domain/read-configuration.js';
import { hasSavedJourney, readItem, removeItem, writeItem } from '../../flow/session/storage.js';
import { pageEnvironment } from '../../flow/session/environment.js';
import { storageKey } from './open-dialog.js';

const { storage } = pageEnvironment;

/** Stores that the dialog with this key is open, with this element. */
export function rememberOpen(key: string, element: Element): void {
  if (configurationOf(element)?.resume === false) return;
  writeItem(storage, storageKey, markFor(key));
}

/** Stores that no dialog is open. */
export function rememberClosed(): void {
  removeItem(storage, storageKey);
}

/** Whether the dialog with this key was open on this page. */
export function wasOpen(key: string): boolean {
  return readItem(storage, storageKey) === markFor(key);
}

/** Whether a journey of the element is saved that can resume. */
export function hasResumableJourney(element: Element): boolean {
  const configuration = configurationOf(element);
  return configuration !== undefined && hasSavedJourney(configuration, storage);
}

/** By page, since the same opener may be on every page of a site. */
function markFor(key: string): string {
  return `${location.pathname}${location.search} ${key}`;
}

function configurationOf(element: Element): SharedSettings | undefined {
  return readConfiguration(element as RawConfiguration, document.baseURI).shared;
}
