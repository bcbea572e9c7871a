/**
 * A dialog that stood open when the page was reloaded, or thrown away while its visitor read her mail, opens again:
 * she is back at her code. Where nothing is kept of a journey, nor is this.
 */
import type { Configuration } from '../../domain/configuration.js';
import { readConfiguration } from '../../domain/read-configuration.js';
import { hasSavedJourney, readItem, removeItem, writeItem } from '../../flow/storage.js';
import { pageEnvironment } from '../core/page-environment.js';
import { sharedProperties, type ConfigurationProperties } from '../core/element-properties.js';

const storageKey = 'onboarding:dialog';
const { storage } = pageEnvironment;

/** Notes that the dialog of this key stands open, with the element in it. */
export function rememberOpen(key: string, element: Element): void {
  if (!configurationOf(element)?.resume) return;
  writeItem(storage, storageKey, markFor(key));
}

/** Notes that none stands open. */
export function rememberClosed(): void {
  removeItem(storage, storageKey);
}

/** Whether the dialog of this key stood open on this page. */
export function wasOpen(key: string): boolean {
  return readItem(storage, storageKey) === markFor(key);
}

/** Whether a journey of the element is kept that can go on. */
export function hasResumableJourney(element: Element): boolean {
  const configuration = configurationOf(element);
  return configuration !== undefined && hasSavedJourney(configuration, storage);
}

/** An opener may stand on every page of a site. */
function markFor(key: string): string {
  return `${location.pathname}${location.search} ${key}`;
}

function configurationOf(element: Element): Configuration | undefined {
  const properties = sharedProperties(element as unknown as ConfigurationProperties);
  const result = readConfiguration(properties, document.baseURI);
  return result.ok ? result.configuration : undefined;
}
