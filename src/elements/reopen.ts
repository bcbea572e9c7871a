/**
 * A dialog that stood open when the page was reloaded, or thrown away while its visitor read her mail, opens again:
 * she is back at her code. Where nothing is kept of a journey, nor is this.
 */
import type { Configuration } from '../domain/configuration.js';
import { readConfiguration } from '../domain/read-configuration.js';
import { hasSaved, tabStorage } from '../flow/saved.js';
import { sharedProperties, type ConfigurationProperties } from './configuration.js';

const entry = 'onboarding:dialog';

/** Notes that the dialog of this key stands open, with the element in it. */
export function noteOpen(key: string, element: Element): void {
  if (!configurationOf(element)?.resume) return;
  try {
    tabStorage()?.setItem(entry, markOf(key));
  } catch {
    // Forbidden, or full: it is opened by hand again.
  }
}

/** Notes that none stands open. */
export function noteClosed(): void {
  try {
    tabStorage()?.removeItem(entry);
  } catch {
    // Forbidden: then there is nothing.
  }
}

/** Whether the dialog of this key stood open on this page. */
export function stoodOpen(key: string): boolean {
  try {
    return tabStorage()?.getItem(entry) === markOf(key);
  } catch {
    return false;
  }
}

/** Whether a journey of the element is kept that can go on. */
export function isBegun(element: Element): boolean {
  const configuration = configurationOf(element);
  return configuration !== undefined && hasSaved(configuration);
}

/** An opener may stand on every page of a site. */
function markOf(key: string): string {
  return `${location.pathname}${location.search} ${key}`;
}

function configurationOf(element: Element): Configuration | undefined {
  const properties = sharedProperties(element as unknown as ConfigurationProperties);
  const reading = readConfiguration(properties, document.baseURI);
  return reading.ok ? reading.configuration : undefined;
}
