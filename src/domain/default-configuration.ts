/**
 * The configuration of a page without settings.
 */
import { allSettings, type Configuration } from './configuration.js';

/** What applies without any setting; the required ones are empty. Elements apply the default of a setting that they read. */
export const defaultConfiguration = Object.fromEntries(
  allSettings.map(([property, { readAs = property, fallback }]) => [readAs, fallback]),
) as unknown as Configuration;
